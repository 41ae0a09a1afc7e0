import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { root } from "../docs/root.ts";
import { workshopFolder } from "./workshopFolder.ts";

test("Storybook builds", () => {
  const command = join(root, "node_modules", ".bin", "storybook");
  const build = () =>
    execFileSync(command, ["build", "--quiet", "--output-dir", workshopFolder], {
      cwd: root,
      encoding: "utf8",
      stdio: "pipe",
      env: { ...process.env, NODE_OPTIONS: "" },
    });
  expect(build).not.toThrow();
});
