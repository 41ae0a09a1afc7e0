import type { Fingerprint } from "./createFingerprint.ts";
import { describeName } from "./describeName.ts";
import { describeText } from "./describeText.ts";
import type { Shape } from "./RecordedRequest.ts";

// Of a hostile body no more is described than a person reads; the rest is counted, or "…" where it is too deep.
const maximumMembers = 64;
const maximumDepth = 8;
const maximumValues = 256;

/** Describes a JSON value by its members, each text and number by its fingerprint. */
export async function describeJson(root: unknown, fingerprint: Fingerprint): Promise<Shape> {
  let values = 0;

  // Those that are shown, and how many are not.
  function share<Member>(members: readonly Member[]): { shown: readonly Member[]; left: number } {
    const shown = members.slice(0, Math.min(maximumMembers, maximumValues - values));
    values += shown.length;
    return { shown, left: members.length - shown.length };
  }

  async function describe(value: unknown, depth: number): Promise<Shape> {
    if (value === null || typeof value === "boolean") return value;
    if (typeof value === "string") return describeText(value, fingerprint);
    if (typeof value === "number") return `number ${await fingerprint(String(value))}`;
    if (typeof value !== "object" || depth === maximumDepth) return "…";
    if (Array.isArray(value)) {
      const { shown, left } = share<unknown>(value);
      const items = await Promise.all(shown.map((item) => describe(item, depth + 1)));
      return left > 0 ? [...items, `… ${left} more`] : items;
    }
    const { shown, left } = share(Object.entries(value));
    const members = await Promise.all(
      shown.map(async ([name, member]): Promise<[string, Shape]> => {
        return [await describeName(name, fingerprint), await describe(member, depth + 1)];
      }),
    );
    return Object.fromEntries(left > 0 ? [...members, ["…", `${left} more`] as const] : members);
  }

  return describe(root, 0);
}
