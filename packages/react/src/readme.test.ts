import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const read = (path: string) => readFileSync(new URL(path, import.meta.url), "utf8");
const readme = read("../README.md");
const sources = readdirSync(new URL(".", import.meta.url), { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file) && !/\.(?:test|test-\w+|browser\.test|stories)\.tsx?$/.test(file))
  .map((file) => read(file))
  .join("\n");

/** What stands first in the brackets of a pattern, each once, sorted. */
const all = (text: string, pattern: RegExp) =>
  [...new Set([...text.matchAll(pattern)].map((it) => it[1] ?? ""))].sort();

/** The part of the README under a heading. */
const looks = readme.slice(readme.indexOf("## Looks"));
const [properties = "", names = ""] = looks.split(/(?=\| `data-rekey` )/);

test("every data-rekey that the sources write is in the table, and no other", () => {
  const rows = names.split("\n").filter((line) => line.startsWith("| `") && !line.startsWith("| `data-rekey`"));
  const documented = rows.flatMap((row) => all(row.split("|")[1] ?? "", /`([\w-]+)`/g)).sort();
  expect(documented).toEqual(all(sources, /"?data-rekey"?[=:,]\s*"([\w-]+)"/g));
});

test("every state that the sources write is in the table, and no other", () => {
  expect(all(names, /`(data-(?!rekey)[\w-]+)`/g)).toEqual(all(sources, /"?(data-(?!rekey)[a-z-]+)"?[=:,]/g));
});

test("every custom property of the styles is in the table, and no other", () => {
  const documented = properties
    .split("\n")
    .filter((line) => line.startsWith("| `--"))
    .flatMap((row) => {
      const found = all(row, /`(--rekey-[\w-]+)`/g);
      return row.includes("each with `-soft`") ? found.flatMap((it) => [it, `${it}-soft`]) : found;
    });
  expect(documented.sort()).toEqual(all(read("styles.css"), /^\s*(--rekey-[\w-]+):/gm));
});

test("every prop of the form is told of", () => {
  const [, props = ""] = /export interface RootProps[^{]*\{(.*?)\n\}/s.exec(sources) ?? [];
  const declared = all(props, /^ {2}(\w+)\??:/gm);
  expect(declared).toContain("onSessionExpired");
  expect(declared.filter((it) => !new RegExp(`\`${it}\`|^ {2}${it}=`, "m").test(readme))).toEqual([]);
});

test("every part is told of", () => {
  const parts = all(read("change-password-form/parts.ts"), /export \{ (\w+)/g);
  expect(parts).toContain("Strength");
  expect(parts.filter((it) => !new RegExp(`ChangePassword\\.${it}\\b`).test(readme))).toEqual([]);
});

test("the layout by hand is the one that the ready-made form has", () => {
  const layoutOf = (text: string) => [...text.matchAll(/^ +<ChangePassword\.(\w+) \/>/gm)].map((it) => it[1]);
  const form = layoutOf(read("change-password-form/ChangePasswordForm.tsx"));
  expect(form).toContain("Submit");
  const [, own = ""] = /^## Your own layout$([^]*?)^## /m.exec(readme) ?? [];
  expect(layoutOf(own)).toEqual(form);
});
