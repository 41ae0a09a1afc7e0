import { toHex } from "./toHex.ts";

/**
 * A secret as a store keeps it: SHA-256 in hexadecimal digits. That is enough for secrets that are random themselves,
 * unlike passwords; of a code of few digits it hides no more than what a glance at the data file would show.
 */
export async function digest(secret: string): Promise<string> {
  return toHex(new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(secret))));
}
