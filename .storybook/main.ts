import type { StorybookConfig } from "@storybook/react-vite";
import { defaultClientConditions } from "vite";

const config: StorybookConfig = {
  framework: "@storybook/react-vite",
  stories: ["../packages/react/src/**/*.stories.tsx"],
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
      ],
    },
  }),
};

export default config;
