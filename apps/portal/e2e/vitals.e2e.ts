import { axeViolations } from "./axeViolations.ts";
import { fields, fillChange, openSettings, submitSignIn } from "./portalPage.ts";
import { expect, test } from "./test.ts";

/** Of the whole visit. 0.1 is what the web calls good (web.dev, Cumulative Layout Shift). */
const mostLayoutShift = 0.02;

for (const colorScheme of ["light", "dark"] as const) {
  test(`every page settles at once, says nothing in the console and passes axe, ${colorScheme}`, async ({
    page,
    stage,
  }) => {
    test.setTimeout(60_000);
    const errors: string[] = [];
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) errors.push(message.text());
    });
    await page.addInitScript(() => {
      const shifts: number[] = ((window as unknown as { shifts: number[] }).shifts = []);
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
          if (!entry.hadRecentInput) shifts.push(entry.value);
        }
      }).observe({ type: "layout-shift", buffered: true });
    });
    const check = async (what: string, ...visible: readonly string[]) => {
      await expect(page.getByRole("heading", { level: 1 }), what).toHaveText(visible);
      // In the dark there is nothing else to find than in the light, but for colours.
      const rules = colorScheme === "dark" ? ["color-contrast"] : undefined;
      expect(await axeViolations(page, rules), what).toEqual([]);
      const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
      expect(
        shifts.reduce((sum, it) => sum + it, 0),
        what,
      ).toBeLessThanOrEqual(mostLayoutShift);
      expect(errors, what).toEqual([]);
    };
    const { vendors, url } = stage;
    await page.emulateMedia({ colorScheme });
    for (const [address, heading] of [
      ["/", "Get started"],
      ["/forgot-password", "Forgot your password?"],
      ["/reset-password", "This link leads nowhere"],
      ["/reset-password?vtoken=1", "Choose a new password"],
      ["/signed-out", "You are signed out"],
      ["/nowhere", "Page not found"],
    ] as const) {
      await page.goto(url + address);
      await check(address, heading);
    }
    await openSettings(page, url, "loginradius");
    await check("sign-in", "Sign in");
    await submitSignIn(page, vendors.loginradius.email, vendors.loginradius.password);
    await check("settings", "Settings");
    for (const [link, heading] of [
      ["Applications", "Applications"],
      ["NF-20418", "MSc Robotics, NF-20418"],
      ["Documents", "MSc Robotics, NF-20418"],
      ["Statement", "MSc Robotics, NF-20418"],
      ["Profile", "Profile"],
      ["Settings", "Settings"],
    ] as const) {
      await page.getByRole("link", { name: link }).first().click();
      await check(link, heading);
    }
    await fields(page).submit.click();
    await expect(page.getByText("Enter your current password.").first()).toBeVisible();
    await check("settings, with errors", "Settings");
    await fillChange(page, vendors.loginradius.password);
    await fields(page).submit.click();
    await expect(page.getByText("Password changed", { exact: true })).toBeVisible();
    await check("changed", "Settings");
  });
}
