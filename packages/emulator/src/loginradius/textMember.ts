import { refuse } from "./refuse.ts";

/**
 * The text that a body has under a name; an empty one counts as missing.
 *
 * @throws Refusal - it is no text: 908
 */
export function textMember(members: ReadonlyMap<string, unknown>, name: string): string | undefined {
  const value = members.get(name);
  if (value === undefined || value === null || value === "") return undefined;
  if (typeof value !== "string") throw refuse(908);
  return value;
}
