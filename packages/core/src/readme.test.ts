import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const read = (path: string) => readFileSync(new URL(path, import.meta.url), "utf8");
const readme = read("../README.md");

const namesIn = (folder: string) =>
  readdirSync(new URL(folder, import.meta.url))
    .filter((file) => /^[\w-]+\.ts$/.test(file))
    .map((file) => file.replace(".ts", ""));

/** The members that an interface or a type of options has, without those it inherits. */
function optionsIn(file: string, type: string): string[] {
  const [, body = ""] =
    new RegExp(`export (?:interface|type) ${type}\\b[^{]*\\{\\n([^]*?)\\n\\s*\\};?\\n(?:\\n|$)`).exec(read(file)) ?? [];
  const [indent = ""] = /^ +/.exec(body) ?? [];
  return [...body.matchAll(new RegExp(`^${indent}(\\w+)\\??:`, "gm"))].map(([, name = ""]) => name);
}

test("every entry that can be imported is in the table, and no other", () => {
  const { exports } = JSON.parse(read("../package.json")) as { exports: Record<string, unknown> };
  const entries = Object.keys(exports).filter((it) => it !== "./package.json");
  const named = entries.flatMap((entry) => {
    const path = entry.replace(/^\./, "@rekey/core");
    if (entry === "./messages/*") return ["@rekey/core/messages/en"];
    const folder = entry.replace("/*", "");
    return entry.endsWith("*") ? namesIn(folder).map((name) => path.replace("*", name)) : [path];
  });
  const rows = [...readme.matchAll(/^\| `(@rekey\/core[^`]*)`/gm)].map(([, name = ""]) => name);
  // Its own section tells of the worker's script.
  expect(rows.sort()).toEqual(named.filter((it) => it !== "@rekey/core/strength/worker").sort());
  expect(readme).toContain("@rekey/core/strength/worker");
});

test("every language is named", () => {
  const [, listed = ""] = /Likewise `([^`]+)`/.exec(readme) ?? [];
  expect(["en", ...listed.split(" ")].sort()).toEqual(namesIn("./messages").sort());
});

const transport = optionsIn("./lib/checkTransport.ts", "Transport");
const script = optionsIn("./lib/loadScript.ts", "ScriptOptions");
const skippedRule = optionsIn("./lib/loginRadiusPolicy.ts", "LoginRadiusPolicyOptions");

test.each([
  [
    "createLeadSquaredProvider",
    "./providers/leadsquared.ts",
    "LeadSquaredProviderOptions",
    ["host", "baseUrl", ...transport],
  ],
  ["createLoginRadiusProvider", "./providers/loginradius.ts", "LoginRadiusProviderOptions", transport],
  ["loginRadiusConfiguration", "./lib/loginRadiusConfiguration.ts", "LoginRadiusConfigurationOptions", skippedRule],
  ["createCustomProvider", "./providers/custom.ts", "CustomProviderOptions", []],
  ["hcaptcha", "./captcha/hcaptcha.ts", "HcaptchaOptions", script],
])("every option of %s is in the table", (factory, file, type, inherited) => {
  const [, told = ""] = new RegExp(`\`${factory}\\(\\{ (.*?) \\}\\)`).exec(readme) ?? [];
  const options = [...inherited, ...optionsIn(file, type)];
  expect(options.length).toBeGreaterThan(3);
  expect(
    told
      .split(/, | or /)
      .map((it) => it.replace("?", ""))
      .sort(),
  ).toEqual(options.sort());
});
