import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
const address = new URL("../docs/requirements.md", import.meta.url);
const lines = readFileSync(address, "utf8").split("\n");

/** The tests that a line names: “…” after the link to their file. */
function testsIn(line: string): { file: string; name: string }[] {
  return [...line.matchAll(/\]\(([^)]+\.ts[^)]*)\)([^[]*)/g)].flatMap(([, file = "", names = ""]) =>
    [...names.matchAll(/“([^”]+)”/g)].map(([, name = ""]) => ({ file, name })),
  );
}

/** Matches a title as it stands in a test file, whatever varies in it. */
function titled(name: string): RegExp {
  const parts = name.split("…").map((part) => part.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&"));
  return RegExp(`(["'\`])${parts.join("[^\\n]*?")}\\1,\\s*(?:async\\b|\\()`);
}

const named = lines.flatMap(testsIn);

test("every link leads to a file", () => {
  const links = lines.flatMap((line) => [...line.matchAll(/\]\((\.\.?\/[^)#]+)/g)].map(([, link = ""]) => link));
  expect(links.length).toBeGreaterThan(50);
  expect(links.filter((link) => !existsSync(new URL(link, address)))).toEqual([]);
});

test("every test that is named is in its file", () => {
  expect(named.length).toBeGreaterThan(60);
  const missing = named.filter(({ file, name }) => !titled(name).test(readFileSync(new URL(file, address), "utf8")));
  expect(missing).toEqual([]);
});

test("every requirement names a test, or how to look by hand", () => {
  const rows = lines.filter((line) => line.startsWith("| ") && !/^\| (?:requirement|what|---)/.test(line));
  const byHand = lines.slice(lines.indexOf("## By hand"));
  expect(rows.length).toBeGreaterThan(40);
  expect(rows.filter((row) => testsIn(row).length === 0 && !byHand.includes(row))).toEqual([]);
});

test("the README leads there", () => {
  expect(readme).toContain("](docs/requirements.md)");
});

test("a test that is gone is missed", () => {
  const source = 'test("takes what is dropped", async () => {});\ntest.each([1])(`is at ${"x"} px`, () => {});';
  expect(["takes what is dropped", "is at … px"].map((name) => titled(name).test(source))).toEqual([true, true]);
  expect(["takes what is", "is dropped", "is at … %"].map((name) => titled(name).test(source))).toEqual([
    ...[false, false, false],
  ]);
});
