import { nist, nistWithMfa, type PasswordPolicy } from "@rekey/core";

/** The policies that the lab offers. */
export const policies: Readonly<Record<string, { readonly name: string; readonly policy: PasswordPolicy }>> = {
  nist: { name: "NIST, 15 characters", policy: nist },
  "nist-mfa": { name: "NIST with a second factor, 8", policy: nistWithMfa },
  classes: {
    name: "8 to 32, with classes",
    policy: { minLength: 8, maxLength: 32, required: ["upper", "lower", "digit", "special"], notCurrent: true },
  },
  none: { name: "Nothing at all", policy: {} },
};
