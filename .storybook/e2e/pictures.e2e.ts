import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { comparePictures } from "./comparePictures.ts";
import { looks } from "./looks.ts";
import { pictureOf } from "./pictureOf.ts";
import { statesOf } from "./statesOf.ts";
import { expect, test } from "./test.ts";

// Each state in one look, and each look with its share of the states; npm run test:full compares all.

for (const [turn, look] of looks.entries()) {
  test(`looks as it was reviewed: ${look.name}`, async ({ page, address, entries }) => {
    const states = statesOf(entries);
    await comparePictures(
      page,
      address,
      look,
      states.filter((_, index) => index % looks.length === turn),
    );
  });
}

test("every picture is of a state that there is, in every look", async ({ entries }) => {
  const names = statesOf(entries).map(pictureOf).sort();
  for (const { name } of looks) {
    expect([name, (await readdir(join(import.meta.dirname, "pictures", name))).sort()]).toEqual([name, names]);
  }
});
