import { test as base, type Locator, type Page, type Request } from "@playwright/test";
import type { Hosts } from "./startHosts.ts";

interface TestFixtures {
  /** The worker's server and emulator, with the account as it was at the start. */
  readonly hosts: Hosts;
  /** The change requests that left the page. */
  readonly changes: Request[];
  /** What went wrong on the page; must be empty in the end. */
  readonly faults: string[];
}

export const test = base.extend<TestFixtures, { readonly workerHosts: Hosts }>({
  workerHosts: [
    async ({}, use) => {
      // Not at the top: Playwright's main process lists the tests, without the condition that leads to the sources.
      const { startHosts } = await import("./startHosts.ts");
      const hosts = await startHosts();
      await use(hosts);
      await hosts.close();
    },
    { scope: "worker" },
  ],
  hosts: async ({ workerHosts }, use) => {
    await workerHosts.reset();
    await use(workerHosts);
  },
  changes: async ({ page }, use) => {
    const changes: Request[] = [];
    page.on("request", (request) => {
      if (request.method() === "PUT") changes.push(request);
    });
    await use(changes);
  },
  // In every test: nothing throws, React finds no fault in the browser or on the server (a hydration that did not match, a
  // missing key), and the content security policy blocks nothing.
  faults: [
    async ({ page }, use) => {
      const faults: string[] = [];
      page.on("pageerror", (error) => faults.push(error.message));
      page.on("console", (message) => {
        if (["error", "warning"].includes(message.type()) && !isAnswer(message.text())) faults.push(message.text());
      });
      await page.exposeFunction("tellViolation", (violation: string) => faults.push(violation));
      await page.addInitScript(() => {
        document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sourceFile }) =>
          (window as unknown as { tellViolation: (text: string) => void }).tellViolation(
            `${violatedDirective} ${blockedURI} ${sourceFile}`,
          ),
        );
      });
      const { error } = console;
      console.error = (...parts: unknown[]) => faults.push(parts.join(" "));
      await use(faults);
      console.error = error;
      base.expect(faults).toEqual([]);
    },
    { auto: true },
  ],
});

/** The browser tells of every answer that is no success, or is held back; a page can't and need not keep it from that. */
const answers = ["the server responded with a status of 4", "net::ERR_BLOCKED_BY_CLIENT", "net::ERR_CONNECTION_RESET"];

function isAnswer(text: string): boolean {
  return answers.some((it) => text.startsWith(`Failed to load resource: ${it}`));
}

export { expect } from "@playwright/test";

export const newPassword = "four quiet copper lanterns";

export const fields = (form: Page | Locator) => ({
  current: form.getByLabel("Current password"),
  next: form.getByLabel("New password", { exact: true }),
  confirm: form.getByLabel("Confirm new password"),
  submit: form.getByRole("button", { name: "Change password" }),
});

export async function fillIn(form: Page | Locator, current: string, next: string = newPassword): Promise<void> {
  await fields(form).current.fill(current);
  await fields(form).next.fill(next);
  await fields(form).confirm.fill(next);
}
