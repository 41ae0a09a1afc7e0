import { createHmac } from "node:crypto";

/** The fingerprint of a value, computed as `GET /requests` says and not by the emulator's own code. */
export function fingerprintOf(fingerprintKey: string, value: string | Uint8Array): string {
  return createHmac("sha256", Buffer.from(fingerprintKey, "hex")).update(value).digest("hex").slice(0, 12);
}

/** How a text is shown: its length and its fingerprint. */
export function textOf(fingerprintKey: string, text: string): string {
  return `text(${text.length}) ${fingerprintOf(fingerprintKey, text)}`;
}
