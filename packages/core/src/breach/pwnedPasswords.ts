import type { BreachCheck } from "../breachCheck.ts";
import { attempt } from "../lib/attempt.ts";
import { checkBaseUrl } from "../lib/checkBaseUrl.ts";
import { checkTransport, type Transport } from "../lib/checkTransport.ts";

/** What {@link pwnedPasswords} takes. */
export interface PwnedPasswordsOptions {
  /** Of a mirror of the range API. Default: https://api.pwnedpasswords.com */
  readonly baseUrl?: string | undefined;
  /** In milliseconds, 3,000 by default, from the start to the last byte of the answer. */
  readonly timeout?: number | undefined;
  /** Stands in for the global `fetch`, which is looked up at each call. */
  readonly fetch?: Transport["fetch"];
}

/** In milliseconds. The person waits for it before their password is changed. */
const defaultTimeout = 3_000;

// The range API takes five characters of the hash and answers with the other 35, each with how often it was seen.
// https://haveibeenpwned.com/API/v3#SearchingPwnedPasswordsByRange
const prefixLength = 5;
const row = /^[\dA-F]{35}:\d+$/;

async function sha1(text: string): Promise<string> {
  const hash = await crypto.subtle.digest("SHA-1", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, "0"))
    .join("")
    .toUpperCase();
}

/** Whether the answer has the hash; undefined where it is no answer of a range API, such as a proxy's page. */
function readRange(text: string, suffix: string): boolean | undefined {
  const rows = text.trim().split(/\r?\n/);
  if (!rows.every((it) => row.test(it))) return undefined;
  // A row that was seen 0 times is padding.
  return rows.some((it) => it.startsWith(suffix) && !it.endsWith(":0"));
}

/**
 * Asks Have I Been Pwned's Pwned Passwords, once at each call. The first five characters of the password's SHA-1 leave
 * the page, and nothing else of it. Whatever fails gives undefined: also where the page is no secure context, which
 * alone can hash.
 *
 * Of its own, and not with `hibp`: that takes a proxy's page for "not breached", and can't keep the range, which is five
 * characters of the hash, out of the browser's cache on disk, where the service allows it to stay for a month.
 *
 * @param options - for a mirror of the range API, or another time limit
 * @throws {@link ChangePasswordError} `misconfigured` when an option is unusable
 */
export function pwnedPasswords(options: PwnedPasswordsOptions = {}): BreachCheck {
  const id = "pwnedPasswords";
  const baseUrl = checkBaseUrl(id, options.baseUrl ?? "https://api.pwnedpasswords.com");
  const { fetch: given, timeout } = checkTransport(id, { ...options, timeout: options.timeout ?? defaultTimeout });
  return {
    isBreached: async (password, signal) => {
      const asked = await attempt(
        async (cut) => {
          const hash = await sha1(password);
          // Called without an object before it: a browser's fetch refuses any `this` but its window.
          const send = given ?? globalThis.fetch;
          const response = await send(`${baseUrl}/range/${hash.slice(0, prefixLength)}`, {
            // Rows that mean nothing, so that the size of the answer doesn't tell which range it is.
            headers: { "Add-Padding": "true" },
            credentials: "omit",
            cache: "no-store",
            redirect: "error",
            referrerPolicy: "no-referrer",
            signal: cut,
          });
          return response.ok ? readRange(await response.text(), hash.slice(prefixLength)) : undefined;
        },
        { timeout, signal },
      );
      return asked.ended === "done" ? asked.value : undefined;
    },
  };
}
