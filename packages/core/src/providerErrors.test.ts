import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { writeProviderErrors } from "../scripts/writeProviderErrors.ts";
import { en } from "./messages/en.ts";

const committed = readFileSync(new URL("../docs/provider-errors.md", import.meta.url), "utf8");
const rows = committed.split("\n").filter((line) => line.startsWith("| ") && !line.startsWith("| answer"));
const rowsOf = (answer: RegExp) => rows.filter((row) => answer.test(row.split(" | ")[0] ?? ""));

it("the page is what `pnpm run docs` writes now: run it again after a change of a provider or a sentence", async () => {
  expect(committed).toBe(await writeProviderErrors());
});

it("the page is the same at any moment, and leaves the clock running", async () => {
  const before = Date.now();
  expect(await writeProviderErrors()).toBe(await writeProviderErrors());
  expect(Date.now()).toBeGreaterThanOrEqual(before);
});

it.each(
  Object.values(en.providers)
    .flatMap((sentences) => Object.entries<string>(sentences))
    .map(([code, sentence]) => ({ code, sentence })),
)("an answer leads to the sentence of $code", ({ code, sentence }) => {
  const [before = "", ...rest] = sentence.split(/\{\w+\}/);
  const own = rowsOf(RegExp(`\\b${code}\\b`)).filter((row) => row.includes(`| ${before}`));
  expect(own).toHaveLength(1);
  for (const part of rest) expect(own[0]).toContain(part);
  expect(own[0]).not.toMatch(/[{}]/);
});

it.each([
  [/\b967\b/, "current-password field"],
  [/\b1315\b/, "new-password field"],
  [/\b1134 with/, "new-password field"],
  [/\b1134,/, "form"],
  [/\b1132\b/, "captcha"],
  [/\b982 after/, "captcha"],
  [/\b938\b.*any other code/, "form"],
  [/"Current password is incorrect"/, "current-password field"],
  [/MXInvalidInputException/, "form"],
])("%s is said at its place", (answer, place) => {
  expect(rowsOf(answer).map((row) => row.split(" | ").at(-1))).toEqual([`${place} |`]);
});

it("every row is whole: an answer, a code, a title, a sentence and a place", () => {
  for (const row of rows) {
    expect(row).toMatch(
      /^\| [^|]+ \| \[`(\w+)`\]\(errors\/\1\.md\) \| [A-Z][^|]*[^.| ] \| [A-Z][^|]*\. \| (form|(current|new)-password field|captcha) \|$/,
    );
  }
});
