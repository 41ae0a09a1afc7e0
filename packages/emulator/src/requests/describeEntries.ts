import type { Fingerprint } from "./createFingerprint.ts";
import { describeName } from "./describeName.ts";
import { describeText } from "./describeText.ts";

// More than any call of the vendors has; the rest is counted.
const maximumEntries = 64;

/** Describes a query or a form: texts by their names, and a list of them where a name comes more than once. */
export async function describeEntries(
  entries: URLSearchParams,
  fingerprint: Fingerprint,
): Promise<Readonly<Record<string, string | readonly string[]>>> {
  const described = new Map<string, string | readonly string[]>();
  for (const [name, value] of [...entries].slice(0, maximumEntries)) {
    const shownName = await describeName(name, fingerprint);
    const text = await describeText(value, fingerprint);
    const before = described.get(shownName);
    described.set(shownName, before === undefined ? text : [before, text].flat());
  }
  if (entries.size > maximumEntries) described.set("…", `${entries.size - maximumEntries} more`);
  return Object.fromEntries(described);
}
