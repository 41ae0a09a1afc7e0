/** What Brute Force Lockout does to an account, as LoginRadius's `LoginLockedType` has it. */
export const lockoutTypes = ["None", "Captcha", "SecurityQuestion", "Suspend", "Block"] as const;

/** One of {@link lockoutTypes}. */
export type LockoutType = (typeof lockoutTypes)[number];
