import type { Account } from "../accounts/Store.ts";
import type { LoginRadiusCall } from "./LoginRadiusCall.ts";
import { lockOf } from "./lockOf.ts";
import { includesEmail } from "./requireUnblocked.ts";

const dayMs = 24 * 60 * 60 * 1_000;

/**
 * The account as login and account answer it: the members of LoginRadius's profile that are about the account
 * itself.
 */
export function profile(call: LoginRadiusCall, account: Account): Record<string, unknown> {
  const { passwordExpirationDays, unverifiedAccounts } = call.switches;
  const { id, firstName, lastName, passwordChangedAt } = account;
  const lock = lockOf(call, account);
  const expiresAt = passwordChangedAt + passwordExpirationDays * dayMs;
  return {
    Uid: id,
    ID: id,
    Provider: "Email",
    UserName: account.userName ?? null,
    FirstName: firstName,
    LastName: lastName,
    FullName: `${firstName} ${lastName}`.trim(),
    Email: [{ Type: "Primary", Value: account.email }],
    EmailVerified: !includesEmail(unverifiedAccounts, account),
    PasswordExpirationDate: passwordExpirationDays === 0 ? null : new Date(expiresAt).toISOString(),
    LastPasswordChangeDate: new Date(passwordChangedAt).toISOString(),
    LastPasswordChangeToken: account.passwordChangeToken ?? null,
    IsPasswordBreached: account.breachMailed ?? false,
    IsLoginLocked: lock !== undefined,
    LoginLockedType: lock?.type ?? "None",
  };
}
