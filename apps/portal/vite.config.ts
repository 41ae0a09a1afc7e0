import react from "@vitejs/plugin-react";
import { defaultClientConditions, type UserConfigFnObject } from "vite";
import { staticHost } from "./staticHost.ts";

const config: UserConfigFnObject = ({ mode }) => ({
  root: import.meta.dirname,
  plugins: [react(), mode === "static" && staticHost()],
  // The workspace's packages are read from their source, so that nothing has to be built before the portal.
  resolve: { conditions: ["@rekey/source", ...defaultClientConditions] },
  build: {
    // A slow machine is no fault of the build, and its warning would stand in the demo's output.
    rolldownOptions: { checks: { pluginTimings: false } },
    // The content security policy has no `data:`; a small image must stay a file.
    assetsInlineLimit: 0,
    // Every browser in `cssTarget` preloads modules by itself.
    modulePreload: { polyfill: false },
    // The first with `light-dark()`. For older ones Vite rewrites it, and a nested `color-scheme` is then lost.
    cssTarget: ["chrome123", "firefox120", "safari17.5"],
  },
});

export default config;
