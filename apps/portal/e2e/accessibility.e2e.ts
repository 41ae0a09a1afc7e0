import { AxeBuilder } from "@axe-core/playwright";
import { fields, fillChange, openSignIn, submitSignIn } from "./portalPage.ts";
import { expect, test } from "./test.ts";

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing, ${colorScheme}`, async ({ page, stage }) => {
    const check = async (state: string) => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]),
        state,
      ).toEqual([]);
    };
    const vendor = stage.vendors.leadsquared;
    await page.emulateMedia({ colorScheme });
    await openSignIn(page, stage.url, "leadsquared");
    await expect(page.getByLabel("Email")).toBeVisible();
    await check("sign-in");
    await submitSignIn(page, vendor.email, "not the password");
    await expect(page.getByText(/don’t belong together/)).toBeVisible();
    await check("sign-in, refused");
    await submitSignIn(page, vendor.email, vendor.password);
    await expect(page.getByRole("heading", { name: "Settings" })).toBeVisible();
    await check("settings");
    await fields(page).submit.click();
    await expect(page.getByText("Enter your current password.")).toBeVisible();
    await check("settings, with errors");
    await fillChange(page, vendor.password);
    await fields(page).submit.click();
    await expect(page.getByText("Password changed")).toBeVisible();
    await check("settings, changed");
    await page.getByRole("button", { name: "Sign out" }).click();
    await expect(page.getByText("You are signed out.")).toBeVisible();
    await check("signed out");
    await page.goto(`${stage.url}/nowhere`);
    await expect(page.getByRole("heading", { name: "Page not found" })).toBeVisible();
    await check("not found");
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
    await openSignIn(page, stage.url, "loginradius");
    await expect(page.getByLabel("Email")).toBeVisible();
    await expectNoScroll();
    await submitSignIn(page, vendor.email, "not the password");
    await expect(page.getByText(/don’t belong together/)).toBeVisible();
    await expectNoScroll();
    await submitSignIn(page, vendor.email, vendor.password);
    await expect(page.getByRole("heading", { name: "Settings" })).toBeVisible();
    await fields(page).submit.click();
    await expect(page.getByText("Enter your current password.")).toBeVisible();
    await expectNoScroll();
    await page.goto(`${stage.url}/nowhere`);
    await expect(page.getByRole("heading", { name: "Page not found" })).toBeVisible();
    await expectNoScroll();
  });
}
