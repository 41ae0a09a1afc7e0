import type { LaunchOptions } from "playwright";

/**
 * How tests start Chromium. scripts/test.ts finds the executables and names them in the environment; without that,
 * Playwright's own is used.
 *
 * @param part - the engine, for all that has to do with pages; the browser, for what it does around them: what it writes to
 * disk, its password manager, and how pictures were made
 */
export function launchOptionsOf(part: "engine" | "browser"): LaunchOptions {
  const { CHROMIUM_PATH: browser, HEADLESS_SHELL_PATH: shell } = process.env;
  const executablePath = part === "engine" ? shell || browser : browser;
  return { ...(executablePath && { executablePath }), args: ["--no-sandbox"] };
}
