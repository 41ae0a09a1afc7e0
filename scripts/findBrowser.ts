import { delimiter, join } from "node:path";
import type { Machine } from "./Machine.ts";
import { thisMachine } from "./thisMachine.ts";

const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
const macFolders = ["Google Chrome", "Chromium"].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
const windowsFolders = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"];

/**
 * Finds a Chromium that starts, and installs one where there is none.
 *
 * The order: `$CHROMIUM_PATH`, an installed Chromium or Chrome, Playwright's own, Playwright's download, and, for root
 * on a Debian or Ubuntu, the system's package.
 *
 * @returns the path of the executable
 * @throws Error - none could be had, or `$CHROMIUM_PATH` names one that doesn't start; it says what to do
 */
export async function findBrowser(machine: Machine = thisMachine()): Promise<string> {
  const { env, say, run } = machine;
  const named = env["CHROMIUM_PATH"];
  if (named) {
    const reason = machine.exists(named) ? await machine.whyNotStarting(named) : "there is no such file";
    if (reason === undefined) return named;
    throw new Error(
      `CHROMIUM_PATH names ${named}, and it can't serve: ${reason}. ` +
        "Name a Chromium or Chrome that starts, or unset CHROMIUM_PATH to let the test run find one by itself.",
    );
  }

  const tried: string[] = [];
  const firstThatStarts = async (paths: readonly string[]): Promise<string | undefined> => {
    for (const path of paths.filter(machine.exists)) {
      const reason = await machine.whyNotStarting(path);
      if (reason === undefined) return path;
      tried.push(`${path} does not start: ${reason}`);
      say(`passing over ${path}, which does not start: ${reason}`);
    }
    return undefined;
  };

  const present = await firstThatStarts([...installed(machine), machine.playwrightBrowser]);
  if (present) return present;

  say("no Chromium or Chrome here: fetching Playwright's (once, about 170 MB)");
  if (run("playwright", ["install", "--no-shell", "chromium"])) {
    const fetched = await firstThatStarts([machine.playwrightBrowser]);
    if (fetched) return fetched;
  } else {
    tried.push("Playwright's download failed, its own words are above");
  }

  if (machine.isRoot && machine.exists("/usr/bin/apt-get")) {
    say("installing the system's packages of Chromium with apt-get");
    const install = (...packages: string[]) =>
      run("apt-get", ["install", "-y", "--no-install-recommends", ...packages]);
    // The shell is a package of newer Debians alone; see findHeadlessShell.ts.
    if (run("apt-get", ["update"]) && (install("chromium", "chromium-headless-shell") || install("chromium"))) {
      const packaged = await firstThatStarts(installed(machine));
      if (packaged) return packaged;
    } else {
      tried.push("apt-get could not install the package chromium, its own words are above");
    }
  }

  throw new Error(
    "The component and end-to-end tests run in Chromium, and none could be had, so they can't run.\n" +
      tried.map((line) => `  ${line}\n`).join("") +
      "Install Chromium or Google Chrome (Debian, Ubuntu: apt-get install chromium; macOS: brew install --cask chromium), " +
      "or set CHROMIUM_PATH to one, and run the tests again.",
  );
}

function installed({ platform, env }: Machine): string[] {
  if (platform === "win32") {
    return windowsFolders.flatMap((name) =>
      env[name] ? [join(env[name], "Google", "Chrome", "Application", "chrome.exe")] : [],
    );
  }
  const folders = (env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return platform === "darwin" ? [...onPath, ...macFolders] : onPath;
}
