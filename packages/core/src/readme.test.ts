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
    return entry.endsWith("*") ? namesIn("./providers").map((name) => path.replace("*", name)) : [path];
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

test.each([
  ["createLeadSquaredProvider", "./providers/leadsquared.ts", "LeadSquaredProviderOptions"],
  ["createLoginRadiusProvider", "./providers/loginradius.ts", "LoginRadiusProviderOptions"],
  ["createCustomProvider", "./providers/custom.ts", "CustomProviderOptions"],
])("every option of %s is in the table", (factory, file, type) => {
  const [, told = ""] = new RegExp(`\`${factory}\\(\\{ (.*?) \\}\\)`).exec(readme) ?? [];
  const shared = factory === "createCustomProvider" ? [] : optionsIn("./lib/checkTransport.ts", "Transport");
  const address = factory === "createLeadSquaredProvider" ? ["host", "baseUrl"] : [];
  const options = [...address, ...optionsIn(file, type), ...shared];
  expect(options.length).toBeGreaterThan(3);
  expect(
    told
      .split(/, | or /)
      .map((it) => it.replace("?", ""))
      .sort(),
  ).toEqual(options.sort());
});
