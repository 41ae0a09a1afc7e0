import { defineConfig, type PlaywrightTestConfig } from "@playwright/test";
import { launchOptionsOf } from "./scripts/launchOptionsOf.ts";

// A form with a captcha in it stands in the window as a whole. Where a click first has to scroll, Chromium may still take the
// pointer to be over a frame of another origin that was there before, and the press is lost in it.
const viewport = { width: 1280, height: 1000 };

// The workers take it over: in them the emulator's and the portal's sources are loaded, without a build before.
process.env["NODE_OPTIONS"] = `${process.env["NODE_OPTIONS"] ?? ""} --conditions=@rekey/source`;

const browser = launchOptionsOf("browser");

const workshop = {
  testDir: ".storybook/e2e",
  dependencies: ["workshop-build"],
  fullyParallel: true,
  timeout: 300_000,
  // Storybook itself takes seconds to open, on a machine that has other things to do.
  expect: { timeout: 20_000 },
  // .storybook/e2e/tolerance.ts says why these flags.
  snapshotPathTemplate: "{testDir}/pictures/{arg}{ext}",
  use: {
    viewport: { width: 480, height: 1000 },
    timezoneId: "UTC",
    launchOptions: { ...browser, args: [...(browser.args ?? []), "--font-render-hinting=none", "--disable-lcd-text"] },
  },
};

const config: PlaywrightTestConfig = defineConfig({
  // The long matrices are for npm run test:full.
  testIgnore: "*.full.e2e.ts",
  projects: [
    { name: "portal", testDir: "apps/portal/e2e", fullyParallel: true, grepInvert: /@full/ },
    { name: "portal-full", testDir: "apps/portal/e2e", testIgnore: [], fullyParallel: true, grep: /@full/ },
    { name: "workshop-build", testDir: ".storybook/e2e", testMatch: "buildWorkshop.setup.ts", timeout: 180_000 },
    { ...workshop, name: "workshop" },
    { ...workshop, name: "workshop-full", testMatch: "*.full.e2e.ts", testIgnore: [] },
    // By the file: each worker builds the pages that its files open. The first test that opens one waits for it.
    { name: "hosts", testDir: "packages/react/hosts", timeout: 90_000, use: { actionTimeout: 15_000 } },
    {
      name: "full",
      testDir: "packages/react/hosts",
      testMatch: "*.full.e2e.ts",
      testIgnore: [],
      fullyParallel: true,
      timeout: 90_000,
      use: { actionTimeout: 15_000 },
    },
  ],
  testMatch: "*.e2e.ts",
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env["CI"]),
  use: {
    browserName: "chromium",
    viewport,
    // A trace of each test costs a quarter of the time. To look into one that fails: --trace retain-on-failure.
    trace: "off",
    launchOptions: launchOptionsOf("engine"),
  },
});

export default config;
