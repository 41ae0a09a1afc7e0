import { encodeText } from "../http/encodeText.ts";
import type { PasswordHash } from "./PasswordHash.ts";

/** OWASP, Password Storage Cheat Sheet: iterations of PBKDF2 with HMAC-SHA-256. */
export const owaspIterations = 600_000;

const saltBytes = 16;
const tagBits = 256;

/**
 * PBKDF2 with HMAC-SHA-256 as WebCrypto has it, for hosts without Argon2, over the password's SHA-256: HMAC fills keys up
 * with zeros, so that a password with NULs at its end would pass for the one without. Hashes are verified at the cost
 * they name.
 *
 * @param iterations - what a hash costs; 1 is the least there is, for tests
 */
export function createPbkdf2(iterations: number): PasswordHash {
  return {
    async hash(password) {
      const salt = crypto.getRandomValues(new Uint8Array(saltBytes));
      const tag = await derive(password, salt, iterations);
      return `$pbkdf2-sha256-sha256$i=${iterations}$${encode(salt)}$${encode(tag)}`;
    },
    async verify(password, hash) {
      const { groups } = /^\$pbkdf2-sha256-sha256\$i=(?<iterations>\d+)\$(?<salt>.+)\$(?<tag>.+)$/.exec(hash)!;
      const salt = Uint8Array.from(atob(groups!["salt"]!), (character) => character.charCodeAt(0));
      const tag = await derive(password, salt, Number(groups!["iterations"]));
      return encode(tag) === groups!["tag"];
    },
  };
}

async function derive(password: string, salt: Uint8Array<ArrayBuffer>, iterations: number) {
  const digest = await crypto.subtle.digest("SHA-256", encodeText(password));
  const key = await crypto.subtle.importKey("raw", digest, "PBKDF2", false, ["deriveBits"]);
  return new Uint8Array(
    await crypto.subtle.deriveBits({ name: "PBKDF2", hash: "SHA-256", salt, iterations }, key, tagBits),
  );
}

function encode(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}
