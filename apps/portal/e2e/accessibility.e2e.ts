import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { fields, fillChange, openSettings, openSignIn, signIn, submitSignIn } from "./portalPage.ts";
import { expect, test } from "./test.ts";

async function expectNoViolations(page: Page, state: string) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
  expect(found, state).toEqual([]);
}

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing in the pages before sign-in, ${colorScheme}`, async ({ page, stage }) => {
    await page.emulateMedia({ colorScheme });
    await openSignIn(page, stage.url, "leadsquared");
    await expect(page.getByLabel("Email")).toBeVisible();
    await expectNoViolations(page, "sign-in");
    await submitSignIn(page, stage.vendors.leadsquared.email, "not the password");
    await expect(page.getByText(/don’t belong together/)).toBeVisible();
    await expectNoViolations(page, "sign-in, refused");
    await page.goto(`${stage.url}/nowhere`);
    await expect(page.getByRole("heading", { name: "Page not found" })).toBeVisible();
    await expectNoViolations(page, "not found");
  });

  test(`axe finds nothing in the settings, ${colorScheme}`, async ({ page, stage }) => {
    const vendor = stage.vendors.leadsquared;
    await page.emulateMedia({ colorScheme });
    await signIn(page, stage.url, "leadsquared", vendor);
    await expectNoViolations(page, "settings");
    await fields(page).submit.click();
    await expect(page.getByText("Enter your current password.").first()).toBeVisible();
    await expectNoViolations(page, "settings, with errors");
    await fillChange(page, vendor.password);
    await fields(page).submit.click();
    await expect(page.getByText("Password changed")).toBeVisible();
    await expectNoViolations(page, "settings, changed");
    await page.getByRole("button", { name: "Sign out" }).click();
    await expect(page.getByRole("heading", { name: "You are signed out" })).toBeVisible();
    await expectNoViolations(page, "signed out");
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
