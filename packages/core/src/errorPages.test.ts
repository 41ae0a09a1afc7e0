import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { errorCodes } from "./errors.ts";

const folder = new URL("../docs/errors/", import.meta.url);
const pages = readdirSync(folder).sort();

const headings = [
  "What happened",
  "Why",
  "What the person should do",
  "What the developer should do",
  "Which answers lead here",
];

it("there is one page for each error code, and none besides", () => {
  expect(pages).toEqual(errorCodes.map((code) => `${code}.md`).sort());
});

describe.each(pages)("%s", (page) => {
  const text = readFileSync(new URL(page, folder), "utf8");
  const [title = "", ...sections] = text.split(/\n## /);

  it("is about its code, in all the sections, with something in each", () => {
    expect(title.trim()).toBe(`# ${page.replace(".md", "")}`);
    expect(sections.map((section) => section.split("\n")[0])).toEqual(headings);
    for (const section of sections) expect(section.split("\n").slice(1).join("").trim().length).toBeGreaterThan(5);
  });

  it("says for each vendor which answers lead there, or that none does", () => {
    const origins = (sections.at(-1) ?? "").split("\n").filter((line) => line.startsWith("- "));
    const named = origins.map((line) => /^- (\w+|No vendor's answer): \S/.exec(line)?.[1]);
    expect(named).not.toContain(undefined);
    const vendors = named.filter((name) => name !== "No vendor's answer");
    if (vendors.length > 0) expect(vendors).toEqual(expect.arrayContaining(["LoginRadius", "LeadSquared"]));
  });

  it("links only to pages that are there", () => {
    for (const [, target] of text.matchAll(/\]\(([^)]+)\)/g)) expect(pages).toContain(target);
  });
});
