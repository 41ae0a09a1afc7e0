import { defineConfig } from "tsdown";

export default defineConfig({
  // What this imports follows, file by file; what nobody imports stays out.
  entry: ["src/index.ts"],
  platform: "neutral",
  target: "es2022",
  unbundle: true,
  dts: true,
  copy: ["src/styles.css"],
  // "use client" is kept, as every file stays a file: scripts/packages.test.ts holds it to that.
  checks: { moduleLevelDirective: false },
});
