import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";

// Plants every fault that the lint run is there for in a tree of its own and sees it refused: a rule whose pattern
// matches nothing looks exactly like a clean tree.

const root = join(import.meta.dirname, "..");

const refused: Record<string, [file: string, code: string][]> = {
  "no-restricted-imports": [
    ["packages/core/src/a.ts", 'import { ChangePasswordForm } from "@rekey/react";'],
    ["packages/core/src/b.ts", 'import type { RunningEmulator } from "@rekey/emulator/node";'],
    ["packages/core/src/c.ts", 'import { readFileSync } from "node:fs";'],
    ["packages/core/src/lib/d.ts", 'import { useState } from "react";'],
    ["packages/core/src/e.ts", 'export const react = () => import("react-dom");'],
    ["packages/core/src/f.ts", 'export * from "hono";'],
    ["packages/core/src/g.ts", 'import { Root } from "../../react/src/Root.tsx";'],
    ["packages/core/src/providers/leadsquared.ts", 'import { table } from "./loginradius.ts";'],
    ["packages/core/src/providers/sideways.ts", 'import { table } from "../providers/loginradius.ts";'],
    ["packages/core/src/providers/node.ts", 'import { readFileSync } from "node:fs";'],
    ["packages/core/src/captcha/hcaptcha.ts", 'export { load } from "./recaptcha.ts";'],
    ["packages/core/src/captcha/other.ts", 'export const load = () => import("altcha/external");'],
    ["packages/core/src/lib/other.ts", 'import "altcha/workers/sha";'],
    ["packages/core/src/captcha/altcha.ts", 'import "altcha"; export const load = () => import("react");'],
    ["packages/core/src/messages/de.ts", 'import { en } from "./en.ts";'],
    ["packages/core/src/index.ts", 'export { zxcvbn } from "./strength/zxcvbn.ts";'],
    ["packages/core/src/h.ts", 'export const list = () => import("./blocklist/commonPasswords.ts");'],
    ["packages/core/src/providers/breach.ts", 'import { pwnedPasswords } from "../breach/pwnedPasswords.ts";'],
    ["packages/core/src/strength/zxcvbn.ts", 'import { ZxcvbnFactory } from "@zxcvbn-ts/core";'],
    ["packages/core/src/strength/reactWorker.ts", 'import { useState } from "react";'],
    ["packages/core/src/strength/listWorker.ts", 'import { list } from "../blocklist/top3000.ts";'],
    ["packages/core/src/strength/otherWorker.ts", 'import { zxcvbn } from "@zxcvbn/core";'],
    ["packages/core/src/strength/zodWorker.ts", 'import * as z from "zod/mini";'],
    ["packages/core/src/blocklist/a.ts", 'import { dictionary } from "@zxcvbn-ts/language-common";'],
    ["packages/core/src/breach/a.ts", 'import { createHash } from "node:crypto";'],
    ["packages/core/src/breach/b.ts", 'import { pwnedPassword } from "hibp";'],
    ["packages/react/src/a.ts", 'import { startEmulator } from "@rekey/emulator/node";'],
    ["packages/react/src/b.ts", 'import { startPortal } from "@rekey/portal/server";'],
    ["packages/react/src/c.ts", 'import { policy } from "../../core/src/policy.ts";'],
    ["packages/react/src/change-password-form/d.tsx", 'import { policy } from "../../../core/src/policy.ts";'],
    ["packages/react/src/e.ts", 'import { readFileSync } from "node:fs";'],
    ["packages/react/src/f.test.ts", 'import { Settings } from "../../../apps/portal/src/Settings.tsx";'],
    ["packages/emulator/src/a.ts", 'import { errorCodes } from "@rekey/core";'],
    ["packages/emulator/src/b.ts", 'import { en } from "@rekey/core/messages/en";'],
    ["packages/emulator/src/c.ts", 'import { ChangePasswordForm } from "@rekey/react";'],
    ["packages/emulator/src/d.test.ts", 'import { createProvider } from "@rekey/core/providers/leadsquared";'],
    ["packages/emulator/src/e.ts", 'import { table } from "../../core/src/errors.ts";'],
    ["apps/portal/src/a.ts", 'import { table } from "../../../packages/core/src/errors.ts";'],
    ["scripts/a.ts", 'import { table } from "../packages/core/src/errors.ts";'],
  ],
  "no-cycle": [
    ["packages/core/src/egg.ts", 'import { hen } from "./hen.ts"; export const egg = () => hen;'],
    ["packages/core/src/hen.ts", 'import { egg } from "./egg.ts"; export const hen = () => egg;'],
  ],
  "no-console": [
    ["packages/react/src/log.ts", 'console.log("password");'],
    ["packages/core/src/log.ts", 'console.error("password");'],
    ["packages/emulator/src/log.ts", 'console.log("password");'],
  ],
  "no-restricted-properties": [
    ["packages/react/src/watch.ts", "export const read = (form: any) => form.watch('newPassword');"],
    ["apps/portal/src/watch.ts", "export const read = ({ watch }: any) => watch('newPassword');"],
  ],
  "no-explicit-any": [["packages/core/src/any.ts", "export const read = (value: any) => value;"]],
  "no-floating-promises": [["packages/core/src/floating.ts", "async function send() {}\nsend();"]],
  "rules-of-hooks": [
    [
      "packages/react/src/hooks.tsx",
      'import { useState } from "react"; export function A({ on }: { on: boolean }) { if (on) useState(0); return null; }',
    ],
  ],
  "exhaustive-deps": [
    [
      "packages/react/src/deps.tsx",
      'import { useEffect } from "react"; export function A({ on }: { on: () => void }) { useEffect(() => on(), []); return null; }',
    ],
  ],
  "alt-text": [["packages/react/src/image.tsx", 'export const image = <img src="a.png" />;']],
  "label-has-associated-control": [["apps/portal/src/label.tsx", "export const label = <label />;"]],
  "no-disabled-tests": [
    ["packages/core/src/skipped.test.ts", 'import { test } from "vitest"; test.skip("a", () => {});'],
  ],
  "no-focused-tests": [
    ["packages/core/src/focused.test.ts", 'import { test } from "vitest"; test.only("a", () => {});'],
  ],
};

const accepted: [file: string, code: string][] = [
  ["packages/core/src/fine.ts", 'import * as z from "zod/mini"; import { a } from "./lib/fine.ts"; export { z, a };'],
  ["packages/core/src/lib/fine.ts", 'import { b } from "../depth.ts"; export const a = b;'],
  ["packages/core/src/depth.ts", "export const b = 1;"],
  ["packages/core/src/providers/fine.ts", 'import { a } from "../lib/fine.ts"; export const table = a;'],
  [
    "packages/core/src/providers/fine.test.ts",
    'import { a } from "node:fs"; import { table } from "./fine.ts"; a(table);',
  ],
  [
    "packages/core/src/strength/zxcvbnWorker.ts",
    'import { a } from "@zxcvbn-ts/core"; import { b } from "@zxcvbn-ts/language-common"; import { b as c } from "../depth.ts"; a(b, c);',
  ],
  ["packages/core/src/strength/shared.ts", 'import type { b } from "../depth.ts"; export type B = typeof b;'],
  ["packages/core/src/lib/altchaWorker.ts", 'import "altcha/workers/pbkdf2";'],
  ["packages/core/src/breach/a.test.ts", 'import { pwnedPassword } from "hibp"; pwnedPassword("a");'],
  ["packages/core/src/blocklist/fine.ts", 'export const list = () => import("./top3000.ts");'],
  ["packages/core/src/blocklist/top3000.ts", 'export const top3000 = "password";'],
  [
    "packages/react/src/fine.tsx",
    'import { e } from "@rekey/core"; import { m } from "@rekey/core/messages/en"; e(m);',
  ],
  [
    "packages/react/src/fine.test.ts",
    'import { startEmulator } from "@rekey/emulator/node"; export { startEmulator };',
  ],
  [
    "packages/emulator/src/fine.ts",
    'import type { ErrorCode } from "@rekey/core"; export const code: ErrorCode = "offline";',
  ],
  ["packages/emulator/src/report.ts", 'console.error("a fault of the emulator itself");'],
  ["apps/portal/src/fine.ts", 'import { e } from "@rekey/core"; import { s } from "@rekey/emulator/node"; e(s);'],
];

const tree = mkdtempSync(join(tmpdir(), "rekey-lint-"));
afterAll(() => rmSync(tree, { recursive: true }));

function lint(): Map<string, string[]> {
  copyFileSync(join(root, ".oxlintrc.json"), join(tree, ".oxlintrc.json"));
  writeFileSync(join(tree, "tsconfig.json"), JSON.stringify({ compilerOptions: { strict: true, jsx: "react-jsx" } }));
  for (const [file, code] of [...Object.values(refused).flat(), ...accepted]) {
    mkdirSync(dirname(join(tree, file)), { recursive: true });
    writeFileSync(join(tree, file), `${code}\n`);
  }
  const bin = join(root, "node_modules", ".bin", "oxlint");
  const env = { ...process.env, OXLINT_TSGOLINT_PATH: join(root, "node_modules", ".bin", "tsgolint") };
  let report: string;
  try {
    report = execFileSync(bin, ["--type-aware", "--deny-warnings", "--format=json"], {
      cwd: tree,
      encoding: "utf8",
      env,
      timeout: 60_000,
    });
  } catch (error) {
    report = (error as { stdout: string }).stdout;
  }
  const faults = new Map<string, string[]>();
  for (const { filename, code } of JSON.parse(report).diagnostics) {
    const rule = /\((.*)\)/.exec(code)?.[1] ?? code;
    faults.set(filename, [...(faults.get(filename) ?? []), rule]);
  }
  return faults;
}

const faults = lint();

test.each(Object.entries(refused).flatMap(([rule, files]) => files.map(([file, code]) => ({ rule, file, code }))))(
  "$rule refuses $file: $code",
  ({ rule, file }) => {
    expect(faults.get(file)).toContain(rule);
  },
);

test.each(accepted.map(([file, code]) => ({ file, code })))("lets $file pass: $code", ({ file }) => {
  expect(faults.get(file)).toBeUndefined();
});
