import { join } from "node:path";
import { storybookTest } from "@storybook/addon-vitest/vitest-plugin";
import react from "@vitejs/plugin-react";
import { playwright } from "@vitest/browser-playwright";
import { defaultClientConditions, defaultServerConditions } from "vite";
import { defineConfig } from "vitest/config";
import type { BrowserCommandContext } from "vitest/node";
import { launchOptionsOf } from "./scripts/launchOptionsOf.ts";

// Made anew for each project: Vitest writes the project's name into it.
const browser = () => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({ launchOptions: launchOptionsOf("engine") }),
  instances: [{ browser: "chromium" as const }],
  commands: { parkPointer: ({ page }: BrowserCommandContext) => page.mouse.move(-1, -1) },
});

const setupFiles = ["scripts/parkPointer.ts"];

const resolve = { conditions: ["@rekey/source", ...defaultClientConditions] };

// The oldest peers that are promised. Everything in the page must have the one React.
const oldest = Object.entries({
  react: "react-18",
  "react-dom": "react-dom-18",
  "react-hook-form": "react-hook-form-oldest",
}).map(([name, replacement]) => ({
  find: new RegExp(`^${name}(?=$|/)`),
  replacement: join(import.meta.dirname, "packages", "react", "node_modules", replacement),
}));

export default defineConfig({
  test: {
    // By default one core is left out, which of two is half the machine.
    maxWorkers: "100%",
    projects: [
      {
        resolve: { conditions: ["@rekey/source", ...defaultServerConditions] },
        ssr: { resolve: { conditions: ["@rekey/source", ...defaultServerConditions] } },
        test: {
          name: "unit",
          environment: "node",
          include: [
            "packages/*/src/**/*.test.ts",
            "apps/*/{server,src}/**/*.test.ts",
            "scripts/*.test.ts",
            ".storybook/docs/*.test.ts",
          ],
          exclude: ["**/*.full.test.ts", "**/*.browser.test.ts"],
          // Some start whole programs, on machines that have other things to do.
          testTimeout: 30_000,
        },
      },
      {
        resolve: { conditions: ["@rekey/source", ...defaultServerConditions] },
        ssr: { resolve: { conditions: ["@rekey/source", ...defaultServerConditions] } },
        test: {
          name: "full",
          environment: "node",
          include: ["packages/*/src/**/*.full.test.ts"],
          testTimeout: 1_200_000,
        },
      },
      {
        plugins: [react()],
        resolve,
        // A worker's imports are found only when it starts; found late they reload the page in the middle of a test.
        optimizeDeps: {
          include: [
            "@rekey/core > @zxcvbn-ts/core",
            "@rekey/core > @zxcvbn-ts/language-common",
            "@rekey/core > altcha/external",
            "@rekey/core > altcha/workers/pbkdf2",
          ],
        },
        // For mockServiceWorker.js, which a page must find at its own origin.
        publicDir: "packages/emulator/node_modules/msw/lib",
        test: {
          name: "browser",
          include: ["packages/*/src/**/*.browser.test.{ts,tsx}"],
          exclude: ["**/*.full.browser.test.*"],
          globalSetup: ["scripts/startCaptchas.ts"],
          browser: browser(),
          setupFiles,
        },
      },
      {
        plugins: [react()],
        resolve,
        test: {
          name: "full-browser",
          include: ["packages/*/src/**/*.full.browser.test.{ts,tsx}"],
          // A page with every language takes a while on a machine that has other things to do.
          testTimeout: 60_000,
          browser: browser(),
          setupFiles,
        },
      },
      {
        plugins: [react()],
        resolve: { ...resolve, alias: oldest },
        test: {
          name: "browser-18",
          include: [
            "packages/react/src/**/{ChangePasswordForm,parts,secrets,useCaptcha,useChangePassword,useSubmit}.browser.test.tsx",
          ],
          browser: browser(),
          setupFiles,
        },
      },
      {
        plugins: [storybookTest({ configDir: ".storybook" })],
        resolve,
        test: { name: "stories", browser: browser() },
      },
      {
        test: {
          name: "packages",
          environment: "node",
          include: ["scripts/packages/*.test.ts"],
          globalSetup: ["scripts/packages/packPackages.ts"],
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
