import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { FaultInput } from "@rekey/emulator/node";
import { fields, fillChange, newPassword, signIn, watchChanges } from "./portalPage.ts";
import { expect, test } from "./test.ts";

const unknown = "We couldn’t confirm the change";
const unavailable = "The service is not available right now";
const limited = "Too many attempts";

const timeout = 30_000; // milliseconds; the providers' default

/** What the vendor does, what the form says of it, and for how many seconds it holds the button. */
const answers: [what: string, fault: FaultInput, says: string, holds?: RegExp][] = [
  // First, while the page's clock is still the vendor's.
  [
    "429 with a date that the page may read",
    { kind: "rate-limit", retryAfter: 9, format: "date", readable: true },
    limited,
    // A date has no fractions of a second.
    /^Try again in 0:(?:0[5-9]|10)$/,
  ],
  [
    "429 with seconds that the page may read",
    { kind: "rate-limit", retryAfter: 90, readable: true },
    limited,
    /^Try again in 1:30$/,
  ],
  // Then the vendor's own window counts, which is a second.
  ["429 with seconds that it may not", { kind: "rate-limit", retryAfter: 90 }, limited, /^Try again in 0:01$/],
  ["429 without a time", { kind: "rate-limit" }, limited, /^Try again in 0:01$/],
  ["a proxy's page of HTML", { kind: "html" }, unknown],
  ["a page of HTML under 200", { kind: "html", status: 200 }, unknown],
  ["204", { kind: "answer", status: 204 }, unknown],
  ["an empty 200", { kind: "empty" }, unknown],
  ["504", { kind: "answer", status: 504 }, unknown],
  ["503", { kind: "answer", status: 503 }, unavailable],
  ["a 500 that claims success", { kind: "answer", status: 500, body: { IsPosted: true } }, unknown],
  ["nothing, until the time is up", { kind: "hang" }, unknown],
];

test("whatever the vendor answers is told for what it is, nothing is sent again, and what was typed stays", async ({
  page,
  stage,
}) => {
  const vendor = stage.vendors.loginradius;
  await page.clock.install();
  await signIn(page, stage.url, "loginradius", vendor);
  await fillChange(page, vendor.password);
  const changes = watchChanges(page, vendor);
  const form = page.getByRole("form");
  const submit = page.locator("[data-rekey=submit]");
  // All that the button ever says, since a second is soon over.
  const said = await submit.evaluateHandle((button) => {
    const texts: string[] = [];
    const hear = () => texts.push(button.textContent);
    new MutationObserver(hear).observe(button, { childList: true, characterData: true, subtree: true });
    return texts;
  });
  const firstHold = () => said.evaluate((texts) => texts.find((it) => it.startsWith("Try again in")) ?? "");
  for (const [what, fault, says, holds] of answers) {
    await said.evaluate((texts) => texts.splice(0));
    await stage.addFault({ ...fault, route: vendor.change.path, times: 1 });
    const sent = changes.length + 1;
    const sending = page.waitForRequest((request) => request.method() === vendor.change.method);
    await submit.click();
    await sending;
    if (fault.kind === "hang") {
      await expect(submit, what).toHaveText("Changing password…");
      await page.clock.fastForward(timeout);
    }
    await expect(form.getByRole("group", { name: says }), what).toBeVisible();
    await expect(form, what).not.toContainText(/Bad Gateway|proxy|JSON|fetch/i);
    if (holds) {
      await expect.poll(firstHold, { message: what, intervals: [50] }).toMatch(holds);
      await page.clock.fastForward(90_000);
    }
    await expect(submit, what).toHaveText("Try again");
    await expect(submit, what).not.toHaveAttribute("aria-disabled");
    await expect(fields(page).current, what).toHaveValue(vendor.password);
    await expect(fields(page).next, what).toHaveValue(newPassword);
    expect(changes, what).toHaveLength(sent);
  }
  expect(await vendor.takes(newPassword)).toBe(false);
});

/** Sends the head of an answer and the first byte of its body, and then nothing. */
async function startSlowBody() {
  const server = createServer((_, response) => {
    response.writeHead(200, { "access-control-allow-origin": "*", "content-type": "application/json" }).write("{");
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const close = async () => {
    server.closeAllConnections();
    await once(server.close(), "close");
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close };
}

test("a change of which nobody knows what became of it, and then a wrong current password: it has probably worked", async ({
  page,
  stage,
}) => {
  const vendor = stage.vendors.loginradius;
  const slow = await startSlowBody();
  try {
    await page.clock.install();
    const isChange = (url: URL) => url.pathname === vendor.change.path;
    await page.route(isChange, (route) => route.continue({ url: slow.url }));
    await signIn(page, stage.url, "loginradius", vendor);
    await fillChange(page, vendor.password);
    const changes = watchChanges(page, vendor);
    const submit = page.locator("[data-rekey=submit]");
    const notice = (name: string) => page.getByRole("group", { name });

    // The head of an answer is no answer.
    const answered = page.waitForResponse((response) => response.request().method() === vendor.change.method);
    await submit.click();
    await answered;
    await expect(submit).toHaveText("Changing password…");
    await page.clock.fastForward(timeout);
    await expect(notice(unknown)).toBeFocused();
    await page.unroute(isChange);

    await stage.addFault({ kind: "hang", when: "after", route: vendor.change.path, times: 1 });
    await submit.click();
    await expect.poll(() => vendor.takes(newPassword)).toBe(true);
    await page.clock.fastForward(timeout);
    await expect(notice(unknown)).toBeFocused();
    await expect(page.getByText("Password changed")).toHaveCount(0);
    expect(changes).toHaveLength(2);

    await submit.click();
    await expect(notice("Your password was probably changed")).toBeFocused();
    await expect(fields(page).current).not.toHaveAttribute("aria-invalid");
    expect(changes).toHaveLength(3);
  } finally {
    await slow.close();
  }
});
