import { decodeUtf8 } from "../http/decodeUtf8.ts";
import type { Fingerprint } from "./createFingerprint.ts";
import { describeText } from "./describeText.ts";
import type { Shape } from "./RecordedRequest.ts";

// Of a hostile body no more is described than a person reads.
const maximumMembers = 64;
const maximumDepth = 8;

// Longer names are no names, and may hold what should be a value.
const plainName = /^[\w.\-[\]]{1,64}$/;

/** Describes a body by its members, each text by its length and fingerprint; one that can't be read by its size. */
export async function describeBody(
  body: Uint8Array<ArrayBuffer>,
  type: string,
  fingerprint: Fingerprint,
): Promise<Shape> {
  if (body.length === 0) return null;
  const text = decodeUtf8(body);
  const value =
    text === undefined ? undefined : type === "application/x-www-form-urlencoded" ? parseForm(text) : parseJson(text);
  return value === undefined ? `bytes(${body.length}) ${await fingerprint(body)}` : shapeOf(value, fingerprint, 0);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function parseForm(text: string): unknown {
  return Object.fromEntries(new URLSearchParams(text));
}

async function shapeOf(value: unknown, fingerprint: Fingerprint, depth: number): Promise<Shape> {
  if (value === null || typeof value === "boolean") return value;
  if (typeof value === "string") return describeText(value, fingerprint);
  if (typeof value === "number") return `number ${await fingerprint(String(value))}`;
  if (typeof value !== "object") return "…";
  if (depth === maximumDepth) return "…";
  if (Array.isArray(value)) {
    return Promise.all(value.slice(0, maximumMembers).map((item) => shapeOf(item, fingerprint, depth + 1)));
  }
  const entries = Object.entries(value)
    .slice(0, maximumMembers)
    .map(async ([name, member]) => {
      const shownName = plainName.test(name) ? name : await describeText(name, fingerprint);
      return [shownName, await shapeOf(member, fingerprint, depth + 1)] as const;
    });
  return Object.fromEntries(await Promise.all(entries));
}
