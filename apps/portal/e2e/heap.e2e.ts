import { randomInt } from "node:crypto";
import type { Page, Request } from "@playwright/test";
import { fields, openSignIn } from "./portalPage.ts";
import { takeHeapSnapshot } from "./takeHeapSnapshot.ts";
import { expect, test, testEachVendor, testVendor } from "./test.ts";

// A trace keeps what is typed in properties of the inputs: the page itself would hold it.
test.use({ trace: "off" });
// A snapshot of ten megabytes is quickly taken on a machine that has nothing else to do.
test.setTimeout(120_000);

const letters = "abcdefghijklmnopqrstuvwxyz";

/** Letters that nothing else on the page has, so that half of them is telling too. */
function createMarker(): string {
  return Array.from({ length: 24 }, () => letters[randomInt(letters.length)]).join("");
}

/**
 * Types key by key, as a person: an argument of a script, which is what Playwright's `fill` has, would be in the page's
 * memory by the test's own doing.
 */
async function type(page: Page, label: string, text: string): Promise<void> {
  const input = page.getByLabel(label, { exact: true });
  await input.focus();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type(text);
}

async function typeChange(page: Page, current: string, next: string): Promise<void> {
  await type(page, "Current password", current);
  await type(page, "New password", next);
  await type(page, "Confirm new password", next);
}

/** What the page's memory still has of each password, also of a half that a cut or joined string is made of. */
async function findCopies(page: Page, passwords: readonly string[]): Promise<string[]> {
  await page.evaluate(() => {
    Object.assign(globalThis, { control: ["what the page", "does hold"].join(" ") });
    // V8 keeps the text that the last RegExp was used on until the next one comes.
    /innocent/.test("an innocent text");
    console.clear();
  });
  const heap = await takeHeapSnapshot(page);
  // Guards the guard: what is in the memory is found.
  expect(heap.holdersOf("what the page does hold")).not.toEqual([]);
  return passwords.flatMap((password) => {
    const half = password.length / 2;
    return [password.slice(0, half), password.slice(half)].flatMap((part) => heap.holdersOf(part));
  });
}

testEachVendor("after a success the page's memory has neither password", async ({ page, stage, vendor, vendorId }) => {
  const [current, wrong, next] = [createMarker(), createMarker(), createMarker()];
  await vendor.setPassword(current);
  await openSignIn(page, stage.url, vendorId);
  await type(page, "Email", vendor.email);
  await type(page, "Password", current);
  await page.keyboard.press("Enter");
  await expect(fields(page).current).toBeVisible();

  await typeChange(page, wrong, next);
  await page.keyboard.press("Enter");
  await expect(fields(page).current).toHaveAttribute("aria-invalid", "true");

  await type(page, "Current password", current);
  await page.keyboard.press("Enter");
  await expect(page.getByText("Password changed")).toBeVisible();
  expect(await findCopies(page, [current, wrong, next])).toEqual([]);
});

testVendor(
  "loginradius",
  "a form that is left after a failure leaves no password in the page's memory",
  async (given) => {
    const { page, stage, vendor, vendorId } = given;
    const [wrong, next] = [createMarker(), createMarker()];
    await openSignIn(page, stage.url, vendorId);
    await type(page, "Email", vendor.email);
    await type(page, "Password", vendor.password);
    await page.keyboard.press("Enter");
    await typeChange(page, wrong, next);
    await page.keyboard.press("Enter");
    await expect(fields(page).current).toHaveAttribute("aria-invalid", "true");

    await page.getByRole("button", { name: "Sign out" }).click();
    await expect(page.getByText("You are signed out.")).toBeVisible();
    expect(await findCopies(page, [wrong, next])).toEqual([]);
  },
);

testVendor(
  "leadsquared",
  "nor does one that is left while the request is on its way, once it has ended",
  async (given) => {
    const { page, stage, vendor, vendorId } = given;
    const [wrong, next] = [createMarker(), createMarker()];
    await openSignIn(page, stage.url, vendorId);
    await type(page, "Email", vendor.email);
    await type(page, "Password", vendor.password);
    await page.keyboard.press("Enter");
    await typeChange(page, wrong, next);
    const { promise: held, resolve: release } = Promise.withResolvers<void>();
    await page.route(`${vendor.origin}${vendor.change.path}*`, async (route) => {
      await held;
      await route.continue();
    });
    await page.keyboard.press("Enter");
    await expect(page.getByRole("button", { name: "Changing password…" })).toBeVisible();
    await page.getByRole("button", { name: "Sign out" }).click();
    await expect(page.getByText("You are signed out.")).toBeVisible();
    const isChange = (request: Request) => request.method() === vendor.change.method;
    const ended = Promise.race([
      page.waitForEvent("requestfinished", isChange),
      // A connection that was idle while the request was held may be gone; that ends it too.
      page.waitForEvent("requestfailed", isChange),
    ]);
    release();
    await ended;
    // A round trip of its own to the page, after everything that the end has set off there.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
    expect(await findCopies(page, [wrong, next])).toEqual([]);
  },
);
