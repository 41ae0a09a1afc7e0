import { type BrowserContext, test as base, type Page } from "@playwright/test";
import type { Stage } from "./startStage.ts";
import { type Vendor, type VendorId, vendorIds } from "./vendors.ts";

/** What every test gets. */
interface TestFixtures {
  /** The worker's emulator and portal, as they were at the start. */
  readonly stage: Stage;
  /** An emulator and a portal of the test's own, for what can't be undone. */
  readonly ownStage: Stage;
  readonly cleanPage: undefined;
}

interface WorkerFixtures {
  readonly workerStage: Stage;
}

async function openStage(): Promise<Stage> {
  // Not at the top: Playwright's main process lists the tests, without the condition that leads to the sources.
  const { startStage } = await import("./startStage.ts");
  return startStage();
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  workerStage: [
    async ({}, use) => {
      const stage = await openStage();
      await use(stage);
      await stage.close();
    },
    // It builds the portal, which is no part of a test's time.
    { scope: "worker", timeout: 120_000 },
  ],
  stage: async ({ workerStage }, use) => {
    await workerStage.reset();
    await use(workerStage);
  },
  ownStage: async ({}, use) => {
    const stage = await openStage();
    await use(stage);
    await stage.close();
  },
  // In every test: nothing throws, and the content security policy blocks nothing.
  cleanPage: [
    async ({ page }, use) => {
      const faults: string[] = [];
      page.on("pageerror", (error) => faults.push(error.message));
      page.on("console", (message) => {
        if (/Content Security Policy|Trusted/.test(message.text())) faults.push(message.text());
      });
      await use(undefined);
      base.expect(faults).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect } from "@playwright/test";

interface TestFixturesOfVendor {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly stage: Stage;
  readonly vendor: Vendor;
  readonly vendorId: VendorId;
}

/** Declares a test that has to do with one vendor, where it makes no difference which. */
export function testVendor(
  vendorId: VendorId,
  title: string,
  run: (fixtures: TestFixturesOfVendor) => Promise<void>,
  tag: string[] = [],
): void {
  test(`${vendorId}: ${title}`, { tag }, ({ page, context, stage }) =>
    run({ page, context, stage, vendor: stage.vendors[vendorId], vendorId }),
  );
}

/**
 * Declares a test once for each vendor. One of them, by the title, is for npm test; what is `@full` is for npm run test:full.
 */
export function testEachVendor(title: string, run: (fixtures: TestFixturesOfVendor) => Promise<void>): void {
  // Not by counting: which files are loaded together differs from run to run.
  const chosen = vendorIds[title.length % vendorIds.length];
  for (const vendorId of vendorIds) testVendor(vendorId, title, run, vendorId === chosen ? [] : ["@full"]);
}
