import { execFileSync } from "node:child_process";
import { globSync } from "node:fs";
import { join, relative } from "node:path";
import { expect, test } from "vitest";

// A pattern that matches nothing looks exactly like a folder without a type error.

const root = join(import.meta.dirname, "..");

/** An app of its own, with its own settings, which the packages' tests install and build. */
const others = /^scripts\/packages\/(?:fresh-app\/|readmes\.reader\.d\.ts$)/;

test("no file escapes the type check", () => {
  const sources = globSync(["*.ts", "{.storybook,apps,packages,scripts}/**/*.{ts,tsx}"], {
    cwd: root,
    exclude: ["**/node_modules", "**/dist"],
  });
  const command = join(root, "node_modules", ".bin", "tsc");
  const listed = execFileSync(command, ["-p", "tsconfig.json", "--listFilesOnly"], { cwd: root, encoding: "utf8" });
  const checked = new Set(listed.split("\n").map((file) => relative(root, file)));
  expect(sources.filter((file) => !checked.has(file) && !others.test(file))).toEqual([]);
  expect(sources.length).toBeGreaterThan(600);
});
