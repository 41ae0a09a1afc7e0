import { attempt } from "../lib/attempt.ts";
import type { Blocklist } from "../policy.ts";

/** In milliseconds. A submit may wait for the list, and a person for the submit: then it does without. */
const longestWait = 3_000;

let common: ReadonlySet<string> | undefined;

async function getList(): Promise<void> {
  const { top3000 } = await import("./top3000.ts");
  common ??= new Set(top3000.split(" "));
}

/**
 * The 3,000 most common passwords of 8 characters or more; shorter ones every policy refuses by their length. Only a
 * password that is one of them as a whole is found, in whatever case.
 *
 * `load()` gets the list as a chunk of its own, waits for 3 s at most, and may be called again after a failure. A list
 * that comes later than that is used all the same.
 */
export const commonPasswords: Blocklist = {
  load: async () => {
    if (!common) await attempt(getList, { timeout: longestWait });
  },
  has: (password) => common?.has(password.normalize("NFC").toLowerCase()),
};
