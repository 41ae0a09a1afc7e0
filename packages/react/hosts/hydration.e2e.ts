import type { Page } from "@playwright/test";
import { expect, fields, fillIn, newPassword, test } from "./test.ts";

/** Keeps the page's scripts back, as a slow network does. */
async function holdScripts(page: Page) {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route("**/*.js", async (route) => {
    await held;
    await route.continue();
  });
  return () => release();
}

for (const variant of ["react-18", "react-19"] as const) {
  test(`${variant}: what was typed before the script came is kept, counted and sent`, async ({ page, hosts }) => {
    const release = await holdScripts(page);
    await page.goto(hosts.urlOf(variant, "hydrated"), { waitUntil: "commit" });
    await expect(fields(page).submit).toBeDisabled();
    await fillIn(page, hosts.account.password);
    release();
    await expect(fields(page).submit).toBeEnabled();
    await expect(fields(page).current).toHaveValue(hosts.account.password);
    await expect(fields(page).next).toHaveValue(newPassword);
    await expect(page.locator("[data-rekey=requirement][data-met]").first()).toBeVisible();
    await expect(page.locator("[autocomplete=username]")).toHaveValue(hosts.account.email);

    await fields(page).submit.click();
    await expect(page.getByRole("heading", { name: "Password changed" })).toBeVisible();
    expect(await hosts.takes(newPassword)).toBe(true);
  });

  test.describe("without script", () => {
    test.use({ javaScriptEnabled: false });

    test(`${variant}: the server's form stays shut, and a forced submit puts nothing into the address`, async ({
      page,
      hosts,
    }) => {
      await page.goto(`${hosts.urlOf(variant, "hydrated")}?without-policy`);
      const address = page.url();
      await expect(page.locator("form")).toHaveAttribute("method", "post");
      await expect(fields(page).submit).toBeDisabled();
      await fillIn(page, hosts.account.password);
      await fields(page).confirm.press("Enter");

      // The page has no script of its own, so the button is opened from outside, as a browser extension may.
      const dom = await page.context().newCDPSession(page);
      const { root } = await dom.send("DOM.getDocument");
      const { nodeId } = await dom.send("DOM.querySelector", { nodeId: root.nodeId, selector: "[type=submit]" });
      await dom.send("DOM.removeAttribute", { nodeId, name: "disabled" });
      const addresses: string[] = [];
      page.on("request", (request) => addresses.push(request.url()));
      await fields(page).confirm.press("Enter");
      // Guards the guard: now it was submitted.
      await expect.poll(() => addresses).toContain(address);
      expect(addresses.join()).not.toContain("assword");
      expect(page.url()).toBe(address);
    });
  });
}
