import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { fields, fillChange, openSignIn, signIn, submitSignIn } from "./portalPage.ts";
import { expect, test, testEachVendor } from "./test.ts";

testEachVendor("the whole path by keyboard alone", async ({ page, stage, vendor, vendorId }) => {
  const { keyboard } = page;
  await openSignIn(page, stage.url, vendorId === "leadsquared" ? "loginradius" : "leadsquared");
  await expect(page.getByLabel("Email")).toBeVisible();
  await keyboard.press("Tab");
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
  await tabTo(page, "New password");
  await keyboard.type("four quiet copper lanterns");
  await tabTo(page, "Confirm new password");
  await keyboard.type("four quiet copper lanterns");
  await tabTo(page, "Change password");
  await keyboard.press("Enter");
  await expect(page.getByText("Password changed")).toBeFocused();

  await tabBackTo(page, "Sign out");
  await keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeFocused();
  await expect(page).toHaveTitle("Sign in · Northfield University");
});

async function tabTo(page: Page, name: string, key = "Tab") {
  const target = page.getByLabel(name, { exact: true }).or(page.getByRole("button", { name, exact: true }));
  const atMost = 6;
  for (let press = 0; press < atMost; press++) {
    await page.keyboard.press(key);
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`“${name}” can't be reached with ${atMost} times ${key}.`);
}

const tabBackTo = (page: Page, name: string) => tabTo(page, name, "Shift+Tab");

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

test("the well-known address leads to the form, also of a person who is signed out", async ({ page, stage }) => {
  const answer = await page.request.get(`${stage.url}/.well-known/change-password`, { maxRedirects: 0 });
  expect([answer.status(), answer.headers()["location"]]).toEqual([302, "/settings/change-password"]);
  const unknown = "/.well-known/resource-that-should-not-exist-whose-status-code-should-not-be-200";
  expect((await page.request.get(stage.url + unknown)).status()).toBe(404);

  const { email, password } = stage.vendors.leadsquared;
  await page.goto(`${stage.url}/.well-known/change-password`);
  await submitSignIn(page, email, password);
  await expect(page).toHaveURL(`${stage.url}/settings/change-password`);
  await expect(fields(page).current).toBeVisible();
});

test("an unknown address says so and leads back", async ({ page, stage }) => {
  await page.goto(`${stage.url}/no/such/page`);
  await expect(page.getByRole("heading", { name: "Page not found" })).toBeVisible();
  await expect(page).toHaveTitle("Page not found · Northfield University");
  await page.getByRole("link", { name: "Go to the portal" }).click();
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeFocused();
});

test("without the portal's server the page says so, and a retry helps", async ({ page, stage }) => {
  await page.route("**/api/configuration", (route) => route.abort());
  await openSignIn(page, stage.url, "leadsquared");
  await expect(page.getByRole("alert")).toContainText("You can’t sign in right now");
  await expect(page.getByRole("alert")).toContainText("The portal’s server did not answer.");
  await page.unroute("**/api/configuration");
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByLabel("Email")).toBeVisible();
});

test("when LeadSquared refuses the portal's server, the page names the call", async ({ page, ownStage }) => {
  await ownStage.closeVendors();
  await openSignIn(page, ownStage.url, "leadsquared");
  await expect(page.getByRole("alert")).toContainText(
    /LeadSquared's (PublicToken|GetRegisterToken) could not be reached/,
  );
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
});
