import { requiredParameter } from "./emulated.ts";
import type { LoginRadiusCall } from "./LoginRadiusCall.ts";
import { readMembers } from "./readMembers.ts";
import { refuse } from "./refuse.ts";
import { textMember } from "./textMember.ts";

/**
 * Reads the members of the body that are asked for. Unknown members are ignored, and a missing or empty one is 908.
 *
 * @throws Refusal - see {@link readMembers}
 */
export function readParameters<Name extends string>(
  call: LoginRadiusCall,
  names: readonly Name[],
): Record<Name, string> {
  const members = readMembers(call);
  const entries = names.map((name) => {
    const value = textMember(members, name);
    if (value === undefined) throw refuse(908, requiredParameter(name));
    return [name, value];
  });
  return Object.fromEntries(entries) as Record<Name, string>;
}
