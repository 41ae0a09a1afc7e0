import { defineConfig } from "tsdown";

export default defineConfig({
  // What package.json makes public. What these import follows, file by file; what nobody imports stays out.
  entry: [
    "src/index.ts",
    "src/{providers,captcha,messages}/*.ts",
    "src/blocklist/commonPasswords.ts",
    "src/breach/pwnedPasswords.ts",
    "src/strength/zxcvbn.ts",
    "src/testing/describeCaptcha.ts",
    // Named only in a URL, which the bundler does not follow.
    "src/strength/zxcvbnWorker.ts",
    "src/lib/altchaWorker.ts",
    "!**/*.test*",
  ],
  platform: "neutral",
  target: "es2022",
  unbundle: true,
  // Declarations from each file alone, in a fraction of the compiler's time: exports say their types.
  dts: { generator: "oxc" },
});
