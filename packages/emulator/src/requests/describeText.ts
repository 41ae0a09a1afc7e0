import type { Fingerprint } from "./createFingerprint.ts";

/** A text as its length in UTF-16 units and its fingerprint. */
export async function describeText(text: string, fingerprint: Fingerprint): Promise<string> {
  return `text(${text.length}) ${await fingerprint(text)}`;
}
