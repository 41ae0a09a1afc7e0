import { readdirSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { catalogs } from "./catalogs.ts";

test("no language is missing", () => {
  const folder = dirname(fileURLToPath(import.meta.resolve("@rekey/core/messages/en")));
  const files = readdirSync(folder).filter((file) => !file.includes(".test."));
  expect(catalogs.map(({ locale }) => `${locale}.ts`)).toEqual(files.sort());
});
