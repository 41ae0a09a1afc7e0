import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { errorCodes } from "@rekey/core";
import { expect, test } from "vitest";
import { createLlmsText } from "./createLlmsText.ts";
import { createPages } from "./createPages.ts";
import { idOf, linkPages } from "./linkPages.ts";
import { root } from "./root.ts";
import { sourceFiles } from "./sourceFiles.ts";

const pages = createPages();
const under = (group: string) =>
  pages.filter(({ title }) => title.startsWith(`${group}/`)).map(({ title }) => title.slice(group.length + 1));
const nameOf = (file: string) => basename(file, ".ts");
const read = (file: string) => readFileSync(join(root, file), "utf8");

test("every part, hook, provider, captcha and error code has a page of its own", () => {
  const parts = [...read(sourceFiles.parts).matchAll(/^export \{(?: type \w+,)? (\w+)/gm)].map(([, name = ""]) => name);
  expect(parts).toContain("Submit");
  expect(under("Reference/Parts").toSorted()).toEqual(["ChangePasswordForm", ...parts].toSorted());
  expect(under("Reference/Hooks")).toEqual(sourceFiles.hooks.map(nameOf));
  expect(under("Reference/Providers")).toEqual(sourceFiles.providers.map(nameOf));
  expect(under("Reference/Captchas")).toEqual(sourceFiles.captchas.map(nameOf));
  expect(under("Reference/Error codes")).toEqual(errorCodes.toSorted());
});

test("each of them has a live example, and each but an error code a table that leaves nothing unsaid", () => {
  for (const { title, example, markdown } of pages.filter((it) => /^Reference\/.+\//.test(it.title))) {
    expect([title, example?.name]).toEqual([title, expect.stringMatching(/^[A-Z]/)]);
    expect(read(example?.file ?? "")).toMatch(new RegExp(`^export const ${example?.name}\\b`, "m"));
    if (title.includes("/Error codes/")) continue;
    // Of a captcha the guide's own tables come first, which leave what the text says.
    const generated = markdown.split(/^\| (?:prop|option|member) \| type \| \|$/m).slice(1);
    const rows = generated.flatMap((it) => it.split("\n").filter((line) => line.startsWith("| `")));
    expect([title, rows.length > 0]).toEqual([title, true]);
    expect(rows.filter((row) => /\| +\|$/.test(row)).map((row) => `${title}: ${row}`)).toEqual([]);
  }
});

test("the form's table of attributes and properties is what the source has", () => {
  const readme = read("packages/react/README.md");
  const looks = readme.slice(readme.indexOf("## Looks"), readme.indexOf("## Where it runs"));
  const named = (pattern: RegExp, text: string) =>
    [...new Set([...text.matchAll(pattern)].map(([found]) => found))].toSorted();
  const parts = pages.filter(({ title }) => title.startsWith("Reference/Parts/")).map(({ markdown }) => markdown);
  const ofParts = [...parts.join("\n").matchAll(/data-rekey="([\w-]+)"/g)].map(([, name = ""]) => name);
  const table = looks.slice(looks.indexOf("| `data-rekey`"));
  const inTable = [...table.matchAll(/^\|([^|]+)\|/gm)].flatMap(([, cell = ""]) =>
    [...cell.matchAll(/`([\w-]+)`/g)].map(([, name = ""]) => name).filter((name) => name !== "data-rekey"),
  );
  expect([...new Set(inTable)].toSorted()).toEqual([...new Set(ofParts)].toSorted());

  const used = named(/--rekey-[\w-]+/g, read("packages/react/src/styles.css"));
  const soft = ["bad", "warn", "good"].map((it) => `--rekey-${it}-soft`);
  expect([...named(/--rekey-[\w-]+/g, looks), ...soft].toSorted()).toEqual(used);
});

test("every link between files leads to a file, and to a heading that is there", () => {
  const slugs = (text: string) =>
    [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, "")
        .replaceAll(" ", "-"),
    );
  const broken = pages.flatMap(({ source, markdown }) =>
    [...markdown.replace(/^```[\s\S]*?^```$/gm, "").matchAll(/\[[^\]]+\]\(([^)\s]+)\)/g)].flatMap(([, href = ""]) => {
      if (/^(?:https?:|mailto:)/.test(href)) return [];
      const [path = "", anchor] = href.split("#");
      const file = [join(source, "..", path), path].find((it) => it && existsSync(join(root, it))) ?? "";
      const target = path === "" ? source : file;
      if (target === "") return [`${source}: ${href}`];
      const isMissing = anchor !== undefined && target.endsWith(".md") && !slugs(read(target)).includes(anchor);
      return isMissing ? [`${source}: ${href}`] : [];
    }),
  );
  expect(broken).toEqual([]);
});

test("a link to what has a page leads to the page, and one to what has none is its text", () => {
  const link = (markdown: string) =>
    linkPages({ title: "Guides/Mine", source: "docs/mine.md", markdown }, pages, (id) => `/${id}`);
  expect(link("[Themes](theming.md#states)")).toBe("[Themes](/guides-theming--docs#states)");
  expect(link("[core](../packages/core)")).toBe("[core](/packages-rekey-core--docs)");
  expect(link("[the source](../packages/core/src/errors.ts), [NIST](https://nist.gov)")).toBe(
    "the source, [NIST](https://nist.gov)",
  );
});

test("llms.txt has a line for every page, with a sentence", () => {
  const lines = createLlmsText(pages)
    .split("\n")
    .filter((line) => line.startsWith("- "));
  expect(lines).toHaveLength(pages.length);
  expect(new Set(pages.map(idOf)).size).toBe(pages.length);
  for (const line of lines) expect(line).toMatch(/^- \[[^\]]+\]\(docs\/[\w-]+\.md\): \S.{10,}[.:]$/);
});

test("a page has one heading of the first level, and begins with it", () => {
  for (const { source, markdown } of pages) {
    const headings = markdown.replace(/^```[\s\S]*?^```$/gm, "").match(/^# .+$/gm);
    expect([source, headings?.length, markdown.startsWith("# ")]).toEqual([source, 1, true]);
  }
});
