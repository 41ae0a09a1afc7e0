import { delimiter, join } from "node:path";
import type { Machine } from "./Machine.ts";
import { thisMachine } from "./thisMachine.ts";

const name = "chromium-headless-shell";

/**
 * Finds Chromium's headless shell: the same engine without the rest of a browser, in which the end-to-end tests take half
 * the time. Where there is none, or where `$CHROMIUM_PATH` names a browser, they run in the browser itself.
 *
 * The order: `$HEADLESS_SHELL_PATH`, then the system's package.
 *
 * @returns the path of the executable, if there is one that starts
 * @throws Error - `$HEADLESS_SHELL_PATH` names one that doesn't start
 */
export async function findHeadlessShell(machine: Machine = thisMachine()): Promise<string | undefined> {
  const { env, exists, whyNotStarting, say } = machine;
  const named = env["HEADLESS_SHELL_PATH"];
  if (named) {
    const reason = exists(named) ? await whyNotStarting(named) : "there is no such file";
    if (reason === undefined) return named;
    throw new Error(
      `HEADLESS_SHELL_PATH names ${named}, and it can't serve: ${reason}. Unset it, or name one that starts.`,
    );
  }
  if (env["CHROMIUM_PATH"]) return undefined;
  for (const path of (env["PATH"] ?? "").split(delimiter).map((folder) => join(folder, name))) {
    if (!exists(path)) continue;
    const reason = await whyNotStarting(path);
    if (reason === undefined) return path;
    say(`passing over ${path}, which does not start: ${reason}`);
  }
  say(`no ${name} here (Debian has a package of that name), in which the tests would take half the time`);
  return undefined;
}
