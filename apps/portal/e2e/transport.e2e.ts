import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { fields, fillChange, newPassword, signIn } from "./portalPage.ts";
import { expect, test, testEachVendor } from "./test.ts";

// The portal's content security policy would let the page reach no other origin, whatever the form did.
test.use({ bypassCSP: true });

/** Another origin, which takes whatever comes and tells what came. */
async function startElsewhere() {
  const received: string[] = [];
  const server = createServer((request: IncomingMessage, response) => {
    received.push(`${request.method} ${request.url}`);
    const anything = { "access-control-allow-origin": "*", "access-control-allow-headers": "*" };
    response.writeHead(200, { ...anything, "access-control-allow-methods": "*" }).end("{}");
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const close = async () => {
    server.closeAllConnections();
    await once(server.close(), "close");
  };
  return { url, received, close };
}

testEachVendor("a redirect to another origin is not followed", async ({ page, stage, vendor, vendorId }) => {
  const elsewhere = await startElsewhere();
  try {
    await stage.addFault({ kind: "redirect", route: vendor.change.path, location: elsewhere.url, status: 307 });
    await signIn(page, stage.url, vendorId, vendor);
    await fillChange(page, vendor.password);
    await fields(page).submit.click();
    await expect(page.getByText("We couldn’t confirm the change")).toBeVisible();
    expect(elsewhere.received).toEqual([]);
    // Guards the guard: the page can reach that origin.
    await page.evaluate((url) => fetch(url).then((answer) => answer.text()), elsewhere.url);
    expect(elsewhere.received).toEqual(["GET /"]);
  } finally {
    await elsewhere.close();
  }
});

testEachVendor("the change carries no cookie and no referrer, and is kept in no cache", async (given) => {
  const { page, context, stage, vendor, vendorId } = given;
  await context.addCookies([{ name: "session", value: "of-another-page", url: vendor.origin }]);
  await signIn(page, stage.url, vendorId, vendor);
  // In place of the portal's own policy, which would hide the referrer in any case.
  await page.evaluate(() => {
    const policy = Object.assign(document.createElement("meta"), { name: "referrer", content: "unsafe-url" });
    document.head.append(policy);
  });
  await fillChange(page, vendor.password);
  await fields(page).submit.click();
  await expect(page.getByText("Password changed")).toBeVisible();
  // Guards the guard: a careless request of the same page carries both. That the page can't read the answer is no matter.
  await page.evaluate((url) => fetch(url, { credentials: "include" }).catch(() => {}), `${vendor.origin}/careless`);

  const { requests } = await stage.requests();
  const careless = requests.at(-1);
  expect(Object.keys(careless?.headers ?? {})).toEqual(expect.arrayContaining(["cookie", "referer"]));
  const change = requests.find(({ path }) => path === vendor.change.path);
  expect(Object.keys(change?.headers ?? {})).not.toEqual(expect.arrayContaining(["cookie"]));
  expect(Object.keys(change?.headers ?? {})).not.toEqual(expect.arrayContaining(["referer"]));
  // How Chromium asks every cache on the way to stay out of it.
  expect(change?.headers).toMatchObject({ "cache-control": "no-cache", pragma: "no-cache" });
  expect(await vendor.takes(newPassword)).toBe(true);
});
