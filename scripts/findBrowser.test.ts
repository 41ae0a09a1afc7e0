import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { findBrowser } from "./findBrowser.ts";
import { machineWith, playwrightBrowser } from "./machineWith.ts";

const download = "playwright install --no-shell chromium";
const install = "apt-get install -y --no-install-recommends chromium";

test("takes the one that CHROMIUM_PATH names, before all others", async () => {
  const { machine } = machineWith({ files: ["/opt/mine", "/usr/bin/chromium"], env: { CHROMIUM_PATH: "/opt/mine" } });
  expect(await findBrowser(machine)).toBe("/opt/mine");
});

test.each([
  { why: "is not there", files: ["/usr/bin/chromium"], broken: [], reason: "there is no such file" },
  { why: "doesn't start", files: ["/opt/mine"], broken: ["/opt/mine"], reason: "a library is missing" },
])("fails where the one that CHROMIUM_PATH names $why, and takes no other", async ({ files, broken, reason }) => {
  const { machine, ran } = machineWith({ files, broken, env: { CHROMIUM_PATH: "/opt/mine", PATH: "/usr/bin" } });
  await expect(findBrowser(machine)).rejects.toThrow(`CHROMIUM_PATH names /opt/mine, and it can't serve: ${reason}.`);
  expect(ran).toEqual([]);
});

test("takes Chromium before Chrome, and an installed one before Playwright's", async () => {
  const files = [playwrightBrowser, "/usr/local/bin/google-chrome", "/usr/bin/google-chrome-stable"];
  expect(await findBrowser(machineWith({ files }).machine)).toBe("/usr/bin/google-chrome-stable");
  files.push("/usr/bin/chromium-browser");
  expect(await findBrowser(machineWith({ files }).machine)).toBe("/usr/bin/chromium-browser");
  files.push("/usr/local/bin/chromium");
  expect(await findBrowser(machineWith({ files }).machine)).toBe("/usr/local/bin/chromium");
});

test("passes over an installed one that doesn't start, and says so", async () => {
  const broken = ["/usr/bin/chromium-browser"];
  const { machine, said } = machineWith({ files: [...broken, "/usr/bin/google-chrome"], broken });
  expect(await findBrowser(machine)).toBe("/usr/bin/google-chrome");
  expect(said).toEqual(["passing over /usr/bin/chromium-browser, which does not start: a library is missing"]);
});

test("knows where Chrome lies on macOS and on Windows", async () => {
  const mac = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
  expect(await findBrowser(machineWith({ files: [mac], platform: "darwin" }).machine)).toBe(mac);
  const windows = join("C:\\Program Files", "Google", "Chrome", "Application", "chrome.exe");
  const env = { PROGRAMFILES: "C:\\Program Files" };
  expect(await findBrowser(machineWith({ files: [windows], platform: "win32", env }).machine)).toBe(windows);
});

test("takes Playwright's own where none is installed, and fetches nothing", async () => {
  const { machine, ran } = machineWith({ files: [playwrightBrowser] });
  expect(await findBrowser(machine)).toBe(playwrightBrowser);
  expect(ran).toEqual([]);
});

test("fetches Playwright's where there is none at all", async () => {
  const { machine, ran } = machineWith({ commands: { [download]: [playwrightBrowser] } });
  expect(await findBrowser(machine)).toBe(playwrightBrowser);
  expect(ran).toEqual([download]);
});

test.each([
  { why: "can't be had", commands: {}, broken: [] },
  { why: "doesn't start", commands: { [download]: [playwrightBrowser] }, broken: [playwrightBrowser] },
])("as root on Debian installs the system's package where Playwright's $why", async ({ commands, broken }) => {
  const { machine, ran } = machineWith({
    files: ["/usr/bin/apt-get"],
    broken,
    isRoot: true,
    commands: { ...commands, "apt-get update": [], [`${install} chromium-headless-shell`]: ["/usr/bin/chromium"] },
  });
  expect(await findBrowser(machine)).toBe("/usr/bin/chromium");
  expect(ran).toEqual([download, "apt-get update", `${install} chromium-headless-shell`]);
});

test("does with Chromium alone where the system has no package of its headless shell", async () => {
  const commands = { "apt-get update": [], [install]: ["/usr/bin/chromium"] };
  const { machine, ran } = machineWith({ files: ["/usr/bin/apt-get"], isRoot: true, commands });
  expect(await findBrowser(machine)).toBe("/usr/bin/chromium");
  expect(ran).toEqual([download, "apt-get update", `${install} chromium-headless-shell`, install]);
});

test("asks apt-get for nothing without root", async () => {
  const { machine, ran } = machineWith({ files: ["/usr/bin/apt-get"] });
  await expect(findBrowser(machine)).rejects.toThrow("none could be had");
  expect(ran).toEqual([download]);
});

test("fails with everything that was tried and with what to do", async () => {
  const { machine } = machineWith({
    files: ["/usr/bin/apt-get", "/usr/bin/google-chrome"],
    broken: ["/usr/bin/google-chrome"],
    isRoot: true,
  });
  await expect(findBrowser(machine)).rejects.toThrow(
    /google-chrome does not start: a library is missing\n.*download failed.*\n.*apt-get could not install.*\nInstall Chromium or Google Chrome/,
  );
});

test("a file that answers --version but shows no page is none", { timeout: 60_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), "rekey-browser-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const fake = join(folder, "chromium");
  writeFileSync(fake, "#!/bin/sh\necho Chromium 156.0\n", { mode: 0o755 });
  const before = process.env["CHROMIUM_PATH"];
  onTestFinished(() => {
    if (before === undefined) delete process.env["CHROMIUM_PATH"];
    else process.env["CHROMIUM_PATH"] = before;
  });
  process.env["CHROMIUM_PATH"] = fake;
  await expect(findBrowser()).rejects.toThrow(`CHROMIUM_PATH names ${fake}, and it can't serve`);
});
