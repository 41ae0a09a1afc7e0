import { join } from "node:path";
import type { StorybookConfig } from "@storybook/react-vite";
import { defaultClientConditions } from "vite";
import { writePages } from "./docs/writePages.ts";

const pages = join(import.meta.dirname, "pages");
// Vitest runs stories alone, and asks for this file too.
await writePages(pages, { isForStoriesAlone: Boolean(process.env["VITEST"]) });

const config: StorybookConfig = {
  framework: "@storybook/react-vite",
  stories: ["./pages/*.mdx", "./stories/*.stories.tsx", "../packages/react/src/**/*.stories.tsx"],
  staticDirs: ["./pages/static"],
  addons: ["@storybook/addon-docs", "@storybook/addon-a11y", "@storybook/addon-vitest"],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: (vite) => ({
    ...vite,
    // So that a story shows the packages' source and nothing needs to be built first.
    resolve: { ...vite.resolve, conditions: ["@rekey/source", ...defaultClientConditions] },
    // A worker's imports are found only when it starts; found late they reload the page under the reader.
    optimizeDeps: {
      ...vite.optimizeDeps,
      include: [
        ...(vite.optimizeDeps?.include ?? []),
        "@rekey/core > @zxcvbn-ts/core",
        "@rekey/core > @zxcvbn-ts/language-common",
        "@rekey/core > altcha/external",
        "@rekey/core > altcha/workers/pbkdf2",
        "@rekey/react > @tanstack/react-query",
        "@rekey/react > react-hook-form",
        "@rekey/react > zod/mini",
        "@rekey/emulator > altcha-lib/algorithms/web/pbkdf2",
        "@rekey/emulator > hono/router/trie-router",
        "@rekey/emulator > zod",
        "@rekey/portal > altcha-lib",
        "@rekey/portal > altcha-lib/algorithms/web/pbkdf2",
        "@rekey/portal > hono",
        "@rekey/portal > hono/csrf",
        "@rekey/portal > hono/secure-headers",
        "@rekey/portal > msw",
        "@rekey/portal > msw/browser",
        "@rekey/portal > zod",
      ],
    },
  }),
};

export default config;
