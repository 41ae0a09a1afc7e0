import { z } from "zod";

// Passwords of any sensible policy are shorter.
const maximumLength = 1_000;

/** A switch for what a password needs; `null` is nothing. Characters are counted as a person counts code points. */
export const passwordPolicySwitch = z
  .strictObject({
    minimumLength: z.int().min(1).max(maximumLength).optional(),
    maximumLength: z.int().min(1).max(maximumLength).optional(),
    /** At least one letter that is one in some script. */
    uppercase: z.boolean().optional(),
    lowercase: z.boolean().optional(),
    digit: z.boolean().optional(),
    /** At least one character that is neither letter nor digit nor space. */
    special: z.boolean().optional(),
  })
  .nullable()
  .default(null);

/** A position of {@link passwordPolicySwitch} that needs something. */
export type PasswordPolicy = NonNullable<z.infer<typeof passwordPolicySwitch>>;
