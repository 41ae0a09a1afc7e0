import { comparePictures } from "./comparePictures.ts";
import { looks } from "./looks.ts";
import { statesOf } from "./statesOf.ts";
import { test } from "./test.ts";

for (const look of looks) {
  test(`every state looks as it was reviewed: ${look.name}`, async ({ page, address, entries }) => {
    await comparePictures(page, address, look, statesOf(entries));
  });
}
