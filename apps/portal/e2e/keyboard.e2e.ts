import type { Locator, Page } from "@playwright/test";
import { fields, newPassword, openSettings } from "./portalPage.ts";
import { expect, testEachVendor } from "./test.ts";

testEachVendor("the whole path by keyboard alone", async ({ page, stage, vendor, vendorId }) => {
  const { keyboard } = page;
  await openSettings(page, stage.url, vendorId === "leadsquared" ? "loginradius" : "leadsquared");
  await expect(page.getByLabel("Email")).toBeVisible();
  await tabTo(page, page.getByRole("radio", { checked: true }));
  await keyboard.press(vendorId === "leadsquared" ? "ArrowLeft" : "ArrowRight");
  await expect(page.getByRole("radio", { name: vendor.name })).toBeFocused();
  await keyboard.press("Tab");
  await keyboard.type(vendor.email);
  await keyboard.press("Tab");
  await keyboard.type(vendor.password);
  await keyboard.press("Enter");

  await expect(page.getByRole("heading", { name: "Settings" })).toBeFocused();
  await expect(page).toHaveTitle("Settings · Northfield University");
  await keyboard.press("Tab");
  await expect(fields(page).current).toBeFocused();
  await keyboard.type(vendor.password);
  await tabTo(page, fields(page).next);
  await keyboard.type(newPassword);
  await tabTo(page, fields(page).confirm);
  await keyboard.type(newPassword);
  await tabTo(page, fields(page).submit);
  await keyboard.press("Enter");
  await expect(page.getByText("Password changed")).toBeFocused();

  await tabTo(page, page.getByRole("button", { name: "Sign out" }), "Shift+Tab");
  await keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "You are signed out" })).toBeFocused();
  await expect(page).toHaveTitle("You are signed out · Northfield University");
});

async function tabTo(page: Page, target: Locator, key = "Tab") {
  const atMost = 8;
  for (let press = 0; press < atMost; press++) {
    await page.keyboard.press(key);
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${target.toString()} can't be reached with ${atMost} times ${key}.`);
}
