import type { Account } from "../accounts/Store.ts";
import { emulatedNeed } from "./emulated.ts";
import { invalidInput, newPasswordReused, policyViolated } from "./failures.ts";
import type { LeadSquaredCall } from "./LeadSquaredCall.ts";
import type { PasswordPolicy } from "./passwordPolicySwitch.ts";

/**
 * Checks a password that is to be somebody's.
 *
 * @param attribute - what the call names it
 * @param account - whose former passwords count; a new lead has none
 * @throws Refusal - it is empty, against the policy, or was used before
 */
export async function checkNewPassword(
  { switches, passwordHash }: LeadSquaredCall,
  attribute: string,
  password: string,
  account?: Account,
): Promise<void> {
  if (password === "") throw invalidInput(attribute);
  const need = switches.passwordPolicy && firstNeed(password, switches.passwordPolicy);
  if (need) throw policyViolated(need);
  const used = account === undefined ? [] : [account.passwordHash, ...account.formerHashes];
  for (const hash of used.slice(0, switches.passwordHistory)) {
    if (await passwordHash.verify(password, hash)) throw newPasswordReused();
  }
}

function firstNeed(password: string, policy: PasswordPolicy): string | undefined {
  const { length } = [...password];
  const { minimumLength = 0, maximumLength = Number.POSITIVE_INFINITY } = policy;
  if (length < minimumLength) return emulatedNeed.minimumLength(minimumLength);
  if (length > maximumLength) return emulatedNeed.maximumLength(maximumLength);
  if (policy.uppercase && !/\p{Lu}/u.test(password)) return emulatedNeed.uppercase;
  if (policy.lowercase && !/\p{Ll}/u.test(password)) return emulatedNeed.lowercase;
  if (policy.digit && !/\p{Nd}/u.test(password)) return emulatedNeed.digit;
  if (policy.special && !/[^\p{L}\p{N}\s]/u.test(password)) return emulatedNeed.special;
  return undefined;
}
