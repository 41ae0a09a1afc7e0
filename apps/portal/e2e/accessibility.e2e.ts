import { axeViolations } from "./axeViolations.ts";
import { fields, openSettings, openSignIn, submitSignIn } from "./portalPage.ts";
import { expect, test } from "./test.ts";

// Every page as it comes is looked at in vitals.e2e.ts.
for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing in a sign-in that was refused, ${colorScheme}`, async ({ page, stage }) => {
    await page.emulateMedia({ colorScheme });
    await openSignIn(page, stage.url, "leadsquared");
    await submitSignIn(page, stage.vendors.leadsquared.email, "not the password");
    await expect(page.getByText(/don’t belong together/)).toBeVisible();
    expect(await axeViolations(page)).toEqual([]);
  });
}

for (const direction of ["ltr", "rtl"] as const) {
  test(`nothing scrolls sideways at 320 px, ${direction}`, async ({ page, stage }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    const expectNoScroll = async () => {
      await page.evaluate((dir) => {
        document.documentElement.dir = dir;
      }, direction);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    };
    const vendor = stage.vendors.loginradius;
    await openSettings(page, stage.url, "loginradius");
    await expect(page.getByLabel("Email")).toBeVisible();
    await expectNoScroll();
    await submitSignIn(page, vendor.email, "not the password");
    await expect(page.getByText(/don’t belong together/)).toBeVisible();
    await expectNoScroll();
    await submitSignIn(page, vendor.email, vendor.password);
    await expect(page.getByRole("heading", { name: "Settings" })).toBeVisible();
    await fields(page).submit.click();
    await expect(page.getByText("Enter your current password.").first()).toBeVisible();
    await expectNoScroll();
    await page.goto(`${stage.url}/nowhere`);
    await expect(page.getByRole("heading", { name: "Page not found" })).toBeVisible();
    await expectNoScroll();
  });
}
