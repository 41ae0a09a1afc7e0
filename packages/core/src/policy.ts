/** What a new password has to be, as data: the schema, the hints and the checks are all made from it. Holds no text. */
export interface PasswordPolicy {
  /** In code points after NFC, so that an emoji and a composed letter count as one. */
  readonly minLength?: number | undefined;
  /** In code points after NFC. Longer passwords are refused with a reason, never cut. */
  readonly maxLength?: number | undefined;
  /** The new password must differ from the current one. */
  readonly notCurrent?: boolean | undefined;
}

/** One thing that a policy asks for. */
export type Requirement =
  | { readonly code: "min_length"; readonly count: number }
  | { readonly code: "max_length"; readonly count: number }
  | { readonly code: "not_current"; readonly count?: undefined };

/** The code of a {@link Requirement}. */
export type RequirementCode = Requirement["code"];

/** NIST SP 800-63B-4, section 3.1.1.2: at least 15 characters where the password is the only factor. */
const singleFactorMinLength = 15;

/** The default policy, after NIST SP 800-63B-4: length and nothing about classes of characters. */
export const nist: PasswordPolicy = { minLength: singleFactorMinLength, notCurrent: true };

/**
 * Lists what a policy asks for, in the order in which to show it.
 *
 * @param policy - any policy; an empty one asks for nothing
 */
export function requirementsOf(policy: PasswordPolicy): Requirement[] {
  const requirements: Requirement[] = [];
  if (policy.minLength !== undefined) requirements.push({ code: "min_length", count: policy.minLength });
  if (policy.maxLength !== undefined) requirements.push({ code: "max_length", count: policy.maxLength });
  if (policy.notCurrent) requirements.push({ code: "not_current" });
  return requirements;
}

/**
 * Counts a password's characters as NIST SP 800-63B-4 does: each code point is one.
 *
 * @param password - counted as its NFC form, sent as it is
 */
export function passwordLength(password: string): number {
  return [...password.normalize("NFC")].length;
}

/**
 * Tells whether a new password meets one requirement.
 *
 * @param requirement - from {@link requirementsOf}
 * @param newPassword - the password as typed
 * @param currentPassword - the password that it replaces, as typed
 */
export function isMet(requirement: Requirement, newPassword: string, currentPassword: string): boolean {
  switch (requirement.code) {
    case "min_length":
      return passwordLength(newPassword) >= requirement.count;
    case "max_length":
      return passwordLength(newPassword) <= requirement.count;
    case "not_current":
      return newPassword !== currentPassword;
  }
}
