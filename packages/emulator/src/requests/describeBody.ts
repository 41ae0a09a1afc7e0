import { decodeUtf8 } from "../http/decodeUtf8.ts";
import type { Fingerprint } from "./createFingerprint.ts";
import { describeEntries } from "./describeEntries.ts";
import { describeJson } from "./describeJson.ts";
import type { Shape } from "./RecordedRequest.ts";

/** Describes a body by its members, each text by its length and fingerprint; one that can't be read by its size. */
export async function describeBody(
  body: Uint8Array<ArrayBuffer>,
  type: string,
  fingerprint: Fingerprint,
): Promise<Shape> {
  if (body.length === 0) return null;
  const text = decodeUtf8(body);
  const unread = async () => `bytes(${body.length}) ${await fingerprint(body)}`;
  if (text === undefined) return unread();
  if (type === "application/x-www-form-urlencoded") return describeEntries(new URLSearchParams(text), fingerprint);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return unread();
  }
  return describeJson(value, fingerprint);
}
