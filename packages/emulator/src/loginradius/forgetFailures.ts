import type { Account } from "../accounts/Store.ts";
import type { LoginRadiusCall } from "./LoginRadiusCall.ts";

/** Forgets an account's wrong passwords, and the lock that they led to. */
export function forgetFailures({ store }: LoginRadiusCall, account: Account): Account {
  if (account.failedAttempts === 0 && account.lockedUntil === undefined) return account;
  const forgotten = store.updateAccount(account.id, (current) => ({
    ...current,
    failedAttempts: 0,
    lockedUntil: undefined,
    lockedAs: undefined,
  }));
  return forgotten ?? account;
}
