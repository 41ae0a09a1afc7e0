import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { expect, inject, test } from "vitest";

// What captchas weigh in a page, and that nobody carries one that they don't use: as esbuild bundles the packed packages for
// production, es2022, gzip -9, in bytes.

const app = inject("freshApp");
const external = ["react", "react-dom", "react/*", "react-dom/*", "altcha", "altcha/*"];

async function bundle(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: join(app, "src") },
    ...{ bundle: true, minify: true, format: "esm", target: "es2022", external, write: false, legalComments: "none" },
    define: { "process.env.NODE_ENV": '"production"' },
  });
  return outputFiles[0]?.text ?? "";
}

const gzip = (text: string) => gzipSync(text, { level: 9 }).length;
const exported = (vendor: string) => `export { ${vendor} } from "@rekey/core/captcha/${vendor}";`;

// What every page with the form has: the errors. A captcha alone would carry them a second time.
const errors = 'export { ChangePasswordError, isChangePasswordError } from "@rekey/core";';

const vendors = {
  recaptcha: ["www.google.com"],
  hcaptcha: ["js.hcaptcha.com"],
  tencent: ["turing.captcha.qcloud.com"],
  turnstile: ["challenges.cloudflare.com"],
  altcha: ["altcha/external"],
} as const;

test.each(Object.keys(vendors))("%s takes 1.6 kB at most, its loader included", async (vendor) => {
  const size = gzip(await bundle(errors + exported(vendor))) - gzip(await bundle(errors));
  // A bundle that lost it would fit too.
  expect(size).toBeGreaterThan(800);
  expect(size).toBeLessThanOrEqual(1_600);
});

test("the slot with reCAPTCHA, hCaptcha and Tencent takes 4.5 kB at most", async () => {
  const all = ["recaptcha", "hcaptcha", "tencent"].map(exported).join("");
  const slot = 'export { useCaptcha } from "@rekey/react";';
  const size = gzip(await bundle(errors + slot + all)) - gzip(await bundle(errors));
  expect(size).toBeGreaterThan(3_000);
  expect(size).toBeLessThanOrEqual(4_500);
});

test("a page has no sentence that is for developers", async () => {
  const all = Object.keys(vendors).map(exported).join("");
  const sentence = /[a-z]+ [a-z]+ [a-z]+[^"'`]*\.["'`]/g;
  expect((await bundle(`${all}export { useCaptcha } from "@rekey/react";`)).match(sentence)).toBeNull();
});

test("a page has the hosts of the captchas that it uses, and of no other", async () => {
  const form = `
    export { ChangePasswordForm } from "@rekey/react";
    export { createLoginRadiusProvider, loginRadiusConfiguration } from "@rekey/core/providers/loginradius";
  `;
  const hostsIn = (text: string) => Object.values(vendors).flatMap((hosts) => hosts.filter((it) => text.includes(it)));
  expect(hostsIn(await bundle(form))).toEqual([]);
  for (const [vendor, hosts] of Object.entries(vendors)) {
    expect(hostsIn(await bundle(form + exported(vendor)))).toEqual(hosts);
  }
});
