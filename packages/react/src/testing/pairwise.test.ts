import { expect, test } from "vitest";
import { pairwise } from "./pairwise.ts";

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

test.each([[[2, 2]], [[3, 3, 3]], [[41, 20, 6, 2]], [[2, 20, 6, 41, 3]]])(
  "rows of %j values hold every pair, and are hardly more than there have to be",
  (counts) => {
    const factors = Object.fromEntries(counts.map((count, index) => [`factor ${index}`, numbers(count)]));
    const rows = pairwise(factors);
    const names = Object.keys(factors);
    for (const one of names) {
      for (const other of names.filter((it) => it > one)) {
        const pairs = new Set(rows.map((row) => `${row[one]}, ${row[other]}`));
        expect(pairs.size, `${one} with ${other}`).toBe((factors[one]?.length ?? 0) * (factors[other]?.length ?? 0));
      }
    }
    const [most = 0, second = 0] = counts.toSorted((a, b) => b - a);
    expect(rows.length).toBeLessThanOrEqual(most * second * 1.4);
  },
);

test("gives the values that it was given", () => {
  const rows = pairwise({ theme: ["light", "dark"], width: [320] });
  expect(rows).toEqual([
    { theme: "light", width: 320 },
    { theme: "dark", width: 320 },
  ]);
});
