import { toHex } from "../crypto/toHex.ts";
import { encodeText } from "../http/encodeText.ts";

/** Makes a short name for a value, the same for the same value. */
export type Fingerprint = (value: string | Uint8Array<ArrayBuffer>) => Promise<string>;

// 48 bits: two of the thousand requests that are kept will not meet by chance.
const digits = 12;

/**
 * Makes fingerprints of passwords and tokens: equal ones can be told without keeping any. With the key, which is made
 * anew at every start, a test computes the fingerprint of what it sent: the first 12 hexadecimal digits of HMAC-SHA-256
 * over its UTF-8.
 *
 * @param key - 64 hexadecimal digits, as `GET /requests` gives them
 */
export function createFingerprint(key: string): Fingerprint {
  const bytes = Uint8Array.from(key.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  const imported = crypto.subtle.importKey("raw", bytes, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  return async (value) => {
    const data = typeof value === "string" ? encodeText(value) : value;
    return toHex(new Uint8Array(await crypto.subtle.sign("HMAC", await imported, data))).slice(0, digits);
  };
}

/** Makes a key for {@link createFingerprint}. */
export function createFingerprintKey(): string {
  return toHex(crypto.getRandomValues(new Uint8Array(32)));
}
