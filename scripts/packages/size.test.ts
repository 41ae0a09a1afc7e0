import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build, transform } from "esbuild";
import { expect, inject, test } from "vitest";

// What a person downloads of the form: as esbuild bundles the packed packages for production, es2022, gzip -9, in bytes
// (1 kB = 1,000). React is in every page of this kind already, so it isn't counted.

const app = inject("freshApp");
const react = ["react", "react-dom", "react/*", "react-dom/*"];
const gzip = (text: string | Uint8Array) => gzipSync(text, { level: 9 }).length;

async function sizeWith(provider: string): Promise<number> {
  const contents = `
    import * as provider from "@rekey/core/providers/${provider}";
    import { ChangePasswordForm } from "@rekey/react";
    console.log(provider.${provider === "loginradius" ? "createLoginRadiusProvider" : "createLeadSquaredProvider"}, ChangePasswordForm);
  `;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: join(app, "src") },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    external: react,
    define: { "process.env.NODE_ENV": '"production"' },
    legalComments: "none",
    write: false,
  });
  return gzip(outputFiles[0]?.contents ?? "");
}

const largestWithPeers = 37_000;
const largestStyles = 3_000;

test.each(["loginradius", "leadsquared"])(
  "form, %s, English and all peers but React fit in 37 kB",
  async (provider) => {
    const size = await sizeWith(provider);
    // A bundle that lost the form would fit too.
    expect(size).toBeGreaterThan(20_000);
    expect(size).toBeLessThanOrEqual(largestWithPeers);
  },
);

test("styles.css fits in 3 kB", async () => {
  const file = join(app, "node_modules", "@rekey", "react", "dist", "styles.css");
  const { code } = await transform(readFileSync(file, "utf8"), { loader: "css", minify: true });
  expect(gzip(code)).toBeGreaterThan(1_000);
  expect(gzip(code)).toBeLessThanOrEqual(largestStyles);
});
