import type { ConsoleMessage, Page, Request } from "@playwright/test";
import { fields, fillChange, holdRequests, signIn } from "./portalPage.ts";
import { readPlaces } from "./readPlaces.ts";
import { expect, testEachVendor, testVendor } from "./test.ts";
import type { Vendor } from "./vendors.ts";

// Letters and digits only, which look the same in an address, in JSON and in HTML.
const marker = "marker4711";
const [current, wrong, next] = [`current${marker}`, `wrong${marker}`, `copper${marker}lantern`];

/** What leaves the page for the network or the console; of the two requests that are for a password, not the body. */
function listen(page: Page, { change, signInPath }: Vendor) {
  const heard: Promise<string>[] = [];
  const describeRequest = async (request: Request) => {
    const isForPassword = [change.path, signInPath].includes(new URL(request.url()).pathname);
    const headers = JSON.stringify(await request.allHeaders());
    return [request.method(), request.url(), headers, isForPassword ? "" : request.postData()].join(" ");
  };
  const describeMessage = async (message: ConsoleMessage) => {
    const given = await Promise.all(message.args().map((it) => it.jsonValue().catch(() => undefined)));
    return [message.type(), message.text(), message.location().url, JSON.stringify(given)].join(" ");
  };
  page.on("request", (request) => heard.push(describeRequest(request)));
  page.on("console", (message) => heard.push(describeMessage(message)));
  return async () => (await Promise.all(heard)).join("\n");
}

testEachVendor("a password is left in no place of the page, whatever becomes of the change", async (given) => {
  const { page, stage, vendor, vendorId } = given;
  await vendor.setPassword(current);
  const readTraffic = listen(page, vendor);
  const expectNothing = async (when: string, { formIsFilled = false } = {}) => {
    const { regularExpression = "", ...others } = await readPlaces(page);
    const places: Record<string, string> = { ...others, traffic: await readTraffic() };
    // The policy's rules are tried on what stands in the inputs, where the same scripts could read it.
    const searched = { ...places, ...(!formIsFilled && { regularExpression }) };
    const found = Object.entries(searched).filter(([, text]) => text.includes(marker));
    expect(found, when).toEqual([]);
    return places;
  };
  const held = await holdRequests(page, vendor.origin, vendor.change);
  await signIn(page, stage.url, vendorId, { ...vendor, password: current });
  await expectNothing("signed in");

  await fillChange(page, wrong, next);
  const shown = page.getByRole("button", { name: "Show password" });
  while ((await shown.count()) > 0) await shown.first().click();
  await expectNothing("typed and shown", { formIsFilled: true });

  await fields(page).submit.click();
  await held.sent;
  await expect(page.getByRole("button", { name: "Changing password…" })).toBeVisible();
  await expectNothing("pending", { formIsFilled: true });

  held.release();
  await expect(fields(page).current).toHaveAttribute("aria-invalid", "true");
  await expectNothing("refused", { formIsFilled: true });
  // In the inputs alone, as what is typed is kept to be mended.
  await expect(fields(page).next).toHaveValue(next);

  await fields(page).current.fill(current);
  await fields(page).submit.click();
  await expect(page.getByText("Password changed")).toBeVisible();
  const places = await expectNothing("changed");
  // Guards the guard: it did see the request, the page and what is in the places.
  expect(places.traffic).toContain(`${vendor.change.method} ${vendor.origin}${vendor.change.path}`);
  expect(places.performance).toContain(vendor.change.path);
  expect(places.document).toContain("Password changed");

  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("heading", { name: "You are signed out" })).toBeVisible();
  await expectNothing("signed out");
});

testVendor(
  "loginradius",
  "a form that is left with what was typed leaves it nowhere",
  async ({ page, stage, vendor, vendorId }) => {
    await signIn(page, stage.url, vendorId, vendor);
    await fillChange(page, wrong, next);
    await page.getByRole("button", { name: "Sign out" }).click();
    await expect(page.getByRole("heading", { name: "You are signed out" })).toBeVisible();
    const found = Object.entries(await readPlaces(page)).filter(([, text]) => text.includes(marker));
    expect(found).toEqual([]);
  },
);

testVendor("leadsquared", "what was planted is found in each place", async ({ page, stage, vendor, vendorId }) => {
  await signIn(page, stage.url, vendorId, vendor);
  await page.evaluate(async (text) => {
    document.querySelector("input")?.setAttribute("value", text);
    localStorage.setItem("kept", text);
    document.cookie = `kept=${text}`;
    window.name = text;
    history.replaceState({ text }, "", `?text=${text}`);
    performance.mark(text);
    await (await caches.open("kept")).put(`/kept?${text}`, new Response(text));
    await new Promise<void>((resolve) => {
      const opening = indexedDB.open("kept");
      opening.onupgradeneeded = () => opening.result.createObjectStore("kept").put(text, "kept");
      opening.onsuccess = () => {
        opening.result.close();
        resolve();
      };
    });
    /marker/.test(text);
  }, marker);
  const places = Object.entries(await readPlaces(page));
  const found = places.filter(([, text]) => text.includes(marker)).map(([place]) => place);
  expect(found.sort()).toEqual(places.map(([place]) => place).sort());
});
