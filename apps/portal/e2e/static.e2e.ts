import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base, expect } from "@playwright/test";
import { serveFolder } from "../../../scripts/serveFolder.ts";
import { fields, fillChange, newPassword, submitSignIn } from "./portalPage.ts";

const folder = "/demo/";
const test = base.extend<{ origin: string }, { host: string }>({
  // The built demo on a host of files, in a folder of it.
  host: [
    async ({}, use) => {
      // Not at the top: Playwright's main process lists the tests, without the condition that leads to the sources.
      const { buildStaticPortal } = await import("../server/buildStaticPortal.ts");
      const outDir = await mkdtemp(join(tmpdir(), "rekey-static-"));
      await buildStaticPortal({ base: folder, outDir });
      const served = await serveFolder(outDir, folder);
      await use(served.origin);
      served.close();
      await rm(outDir, { recursive: true });
    },
    { scope: "worker", timeout: 120_000 },
  ],
  // Nothing goes wrong, and nothing is asked of anybody but that host.
  origin: async ({ page, context, host }, use) => {
    const faults: string[] = [];
    page.on("pageerror", ({ message }) => faults.push(message));
    context.on("request", (request) => {
      const isWorkers = request.serviceWorker() !== null;
      if (isWorkers && !request.url().startsWith(host)) faults.push(`${request.url()} left the browser.`);
    });
    await use(host);
    expect(faults).toEqual([]);
  },
});

const accounts = {
  leadsquared: { email: "johnwick@example.com", password: "OldSamplepassword@123" },
  loginradius: { email: "johnwick@example.com", password: "OldSamplepassword@123" },
};

for (const { provider, captcha } of [
  { provider: "leadsquared", captcha: "" },
  { provider: "loginradius", captcha: "hcaptcha-checkbox" },
  { provider: "portal", captcha: "altcha" },
  { provider: "portal", captcha: "turnstile-managed" },
]) {
  test(`in the page alone: ${provider} with ${captcha || "no captcha"}`, async ({ page, origin }) => {
    const { email, password } = accounts[provider === "loginradius" ? "loginradius" : "leadsquared"];
    const query = new URLSearchParams({ provider, captcha });
    await page.goto(`${origin}${folder}settings/change-password?${query}`);
    await expect(page.getByText("The vendors run in this page, with keys made just now.")).toBeVisible();
    await submitSignIn(page, email, password);
    await fillChange(page, password);
    if (captcha === "hcaptcha-checkbox") {
      await page.locator("[data-rekey=captcha-host] iframe").contentFrame().locator("[data-solve]").click();
      await expect(page.locator("[data-rekey=captcha]")).toHaveAttribute("data-state", "solved");
    }
    await fields(page).submit.click();
    await expect(page.getByText("Password changed", { exact: true })).toBeVisible();
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByRole("link", { name: "Sign in again" }).click();
    await submitSignIn(page, email, password);
    await expect(page.getByText(/don’t belong together/)).toBeVisible();
    await submitSignIn(page, email, newPassword);
    await expect(page.getByRole("heading", { name: "Applications" })).toBeVisible();
    expect(new URL(page.url()).pathname).toBe(`${folder}applications`);
  });
}

test("faults, mails, registration and the well-known address are there too", async ({ page, origin }) => {
  await page.goto(`${origin}${folder}.well-known/change-password?lab=on&provider=loginradius&fault=rate-limit`);
  await page.getByRole("button", { name: "Sign in as johnwick@example.com" }).click();
  await fillChange(page, accounts.loginradius.password);
  await fields(page).submit.click();
  await expect(page.getByRole("group", { name: "Too many attempts" })).toBeVisible();
  const wire = page.getByText(/apikey=/);
  const first = await wire.textContent();
  await page.getByRole("button", { name: "Sign out" }).click();

  await page.goto(`${origin}${folder}forgot-password?lab=on&provider=leadsquared`);
  await page.getByLabel("Email").fill(accounts.leadsquared.email);
  await page.getByRole("button", { name: "Send the link" }).click();
  const link = page.getByRole("link", { name: "Open its link" });
  await expect(link).toHaveAttribute("href", new RegExp(`^${origin}${folder}reset-password\\?`));

  await page.goto(`${origin}${folder}?provider=loginradius`);
  await page.getByLabel("Full name").fill("Maria Ortega");
  await page.getByLabel("Email").fill("maria@example.com");
  await page.getByLabel("Password", { exact: true }).fill(newPassword);
  await page.getByLabel("Confirm").fill(newPassword);
  await page.getByRole("button", { name: "Get started" }).click();
  await expect(page.getByText("No applications yet")).toBeVisible();
  // Each page has keys of its own.
  const { loginRadius } = await page.evaluate(async (path) => (await fetch(path)).json(), `${folder}api/configuration`);
  expect(loginRadius.apiKey).toMatch(/^[0-9a-f-]{36}$/);
  expect(first).not.toContain(loginRadius.apiKey);
});
