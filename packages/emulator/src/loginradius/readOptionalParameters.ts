import type { LoginRadiusCall } from "./LoginRadiusCall.ts";
import { readMembers } from "./readMembers.ts";
import { textMember } from "./textMember.ts";

/**
 * Reads the body's members that are asked for, as `readParameters` does, where none of them must be there. An empty
 * one counts as missing; one that is no text is 908.
 */
export function readOptionalParameters<Name extends string>(
  call: LoginRadiusCall,
  names: readonly Name[],
): { readonly [Each in Name]?: string } {
  const members = readMembers(call);
  const entries = names.flatMap((name) => {
    const value = textMember(members, name);
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(entries) as { readonly [Each in Name]?: string };
}
