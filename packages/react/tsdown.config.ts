import { defineConfig } from "tsdown";

export default defineConfig({
  // What this imports follows, file by file; what nobody imports stays out.
  entry: ["src/index.ts"],
  platform: "neutral",
  target: "es2022",
  unbundle: true,
  // Declarations from each file alone, in a fraction of the compiler's time: exports say their types.
  dts: { generator: "oxc" },
  copy: ["src/*.css", "src/*.css.d.ts"],
  // "use client" is kept, as every file stays a file: scripts/packages/packages.test.ts holds it to that.
  checks: { moduleLevelDirective: false },
});
