import type { Page, Request } from "@playwright/test";
import { createMarker } from "../../../scripts/heap/createMarker.ts";
import { findCopies } from "../../../scripts/heap/findCopies.ts";
import { inspectPage } from "../../../scripts/heap/inspectPage.ts";
import { typeInto as type } from "../../../scripts/heap/typeInto.ts";
import { fields, holdRequests, openSettings } from "./portalPage.ts";
import { expect, test, testEachVendor, testVendor } from "./test.ts";

// A trace keeps what is typed in properties of the inputs: the page itself would hold it.
test.use({ trace: "off" });
// A snapshot of ten megabytes is quickly taken on a machine that has nothing else to do.
test.setTimeout(120_000);

async function typeChange(page: Page, current: string, next: string): Promise<void> {
  await type(page, "Current password", current);
  await type(page, "New password", next);
  await type(page, "Confirm new password", next);
}

testEachVendor("after a success the page's memory has neither password", async ({ page, stage, vendor, vendorId }) => {
  const [current, wrong, next] = [createMarker(), createMarker(), createMarker()];
  await vendor.setPassword(current);
  await openSettings(page, stage.url, vendorId);
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
  expect(await findCopies(await inspectPage(page), [current, wrong, next])).toEqual([]);
});

testVendor(
  "loginradius",
  "a form that is left after a failure leaves no password in the page's memory",
  async (given) => {
    const { page, stage, vendor, vendorId } = given;
    const [wrong, next] = [createMarker(), createMarker()];
    await openSettings(page, stage.url, vendorId);
    await type(page, "Email", vendor.email);
    await type(page, "Password", vendor.password);
    await page.keyboard.press("Enter");
    await typeChange(page, wrong, next);
    await page.keyboard.press("Enter");
    await expect(fields(page).current).toHaveAttribute("aria-invalid", "true");

    await page.getByRole("button", { name: "Sign out" }).click();
    await expect(page.getByRole("heading", { name: "You are signed out" })).toBeVisible();
    expect(await findCopies(await inspectPage(page), [wrong, next])).toEqual([]);
  },
);

testVendor(
  "leadsquared",
  "nor does one that is left while the request is on its way, once it has ended",
  async (given) => {
    const { page, stage, vendor, vendorId } = given;
    const [wrong, next] = [createMarker(), createMarker()];
    const held = await holdRequests(page, vendor.origin, vendor.change);
    await openSettings(page, stage.url, vendorId);
    await type(page, "Email", vendor.email);
    await type(page, "Password", vendor.password);
    await page.keyboard.press("Enter");
    await typeChange(page, wrong, next);
    await page.keyboard.press("Enter");
    await held.sent;
    await page.getByRole("button", { name: "Sign out" }).click();
    await expect(page.getByRole("heading", { name: "You are signed out" })).toBeVisible();
    const isChange = (request: Request) => request.method() === vendor.change.method;
    const ended = Promise.race([
      page.waitForEvent("requestfinished", isChange),
      // A connection that was idle while the request was held may be gone; that ends it too.
      page.waitForEvent("requestfailed", isChange),
    ]);
    held.release();
    await ended;
    // A round trip of its own to the page, after everything that the end has set off there.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
    expect(await findCopies(await inspectPage(page), [wrong, next])).toEqual([]);
  },
);
