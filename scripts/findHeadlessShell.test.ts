import { expect, test } from "vitest";
import { findHeadlessShell } from "./findHeadlessShell.ts";
import { machineWith } from "./machineWith.ts";

const shell = "/usr/bin/chromium-headless-shell";

test("takes the system's, and the one that HEADLESS_SHELL_PATH names before it", async () => {
  expect(await findHeadlessShell(machineWith({ files: [shell] }).machine)).toBe(shell);
  const env = { HEADLESS_SHELL_PATH: "/opt/shell", PATH: "/usr/bin" };
  expect(await findHeadlessShell(machineWith({ files: [shell, "/opt/shell"], env }).machine)).toBe("/opt/shell");
});

test("leaves the tests to the browser that CHROMIUM_PATH names, unless a shell is named too", async () => {
  const env = { CHROMIUM_PATH: "/opt/mine", PATH: "/usr/bin" };
  expect(await findHeadlessShell(machineWith({ files: [shell], env }).machine)).toBeUndefined();
  const both = { ...env, HEADLESS_SHELL_PATH: shell };
  expect(await findHeadlessShell(machineWith({ files: [shell], env: both }).machine)).toBe(shell);
});

test("without one says what would be quicker, and installs nothing", async () => {
  const { machine, ran, said } = machineWith({ files: ["/usr/bin/apt-get"], isRoot: true });
  expect(await findHeadlessShell(machine)).toBeUndefined();
  expect(said.join()).toContain("no chromium-headless-shell here");
  expect(ran).toEqual([]);
});

test("passes over one that doesn't start; one that is named must", async () => {
  const { machine, said } = machineWith({ files: [shell], broken: [shell] });
  expect(await findHeadlessShell(machine)).toBeUndefined();
  expect(said[0]).toBe(`passing over ${shell}, which does not start: a library is missing`);
  const env = { HEADLESS_SHELL_PATH: shell };
  await expect(findHeadlessShell(machineWith({ files: [shell], broken: [shell], env }).machine)).rejects.toThrow(
    `HEADLESS_SHELL_PATH names ${shell}, and it can't serve: a library is missing.`,
  );
  await expect(findHeadlessShell(machineWith({ env }).machine)).rejects.toThrow("there is no such file");
});
