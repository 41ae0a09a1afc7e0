import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "playwright";
import type { Machine } from "./Machine.ts";

/** The machine that this runs on. */
export function thisMachine(): Machine {
  return {
    platform: process.platform,
    env: process.env,
    isRoot: process.getuid?.() === 0,
    playwrightBrowser: chromium.executablePath(),
    exists: existsSync,
    whyNotStarting,
    run: (command, args) => {
      const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
      return spawnSync(command, args, { stdio: "inherit", env, shell: process.platform === "win32" }).status === 0;
    },
    say: (text) => console.log(`browser: ${text}`),
  };
}

async function whyNotStarting(executablePath: string): Promise<string | undefined> {
  try {
    const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
    try {
      await browser.newPage();
    } finally {
      await browser.close();
    }
    return undefined;
  } catch (error) {
    return String(error instanceof Error ? error.message : error).split("\n")[0];
  }
}
