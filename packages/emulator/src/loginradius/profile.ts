import type { Account } from "../accounts/Store.ts";

/**
 * The account as login and account answer it: the members of LoginRadius's profile that are about the account
 * itself.
 */
export function profile(account: Account): Record<string, unknown> {
  return {
    Uid: account.id,
    ID: account.id,
    Provider: "Email",
    UserName: null,
    FirstName: account.firstName,
    LastName: account.lastName,
    FullName: `${account.firstName} ${account.lastName}`,
    Email: [{ Type: "Primary", Value: account.email }],
    EmailVerified: true,
    PasswordExpirationDate: null,
    LastPasswordChangeDate: new Date(account.passwordChangedAt).toISOString(),
    IsPasswordBreached: false,
    IsLoginLocked: false,
    LoginLockedType: "None",
  };
}
