import { defineConfig } from "tsdown";

export default defineConfig({
  // What these import follows, file by file; what nobody imports stays out.
  entry: ["src/index.ts", "src/msw.ts", "src/node.ts", "src/cli.ts"],
  platform: "node",
  // .js on this platform too, as package.json says.
  fixedExtension: false,
  unbundle: true,
  // By the compiler: the types of faults and switches are inferred from their schemas, which no file says alone.
  dts: { generator: "tsgo" },
});
