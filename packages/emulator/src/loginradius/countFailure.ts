import type { Account } from "../accounts/Store.ts";
import type { LoginRadiusCall } from "./LoginRadiusCall.ts";
import { lockOf } from "./lockOf.ts";

/**
 * Counts a wrong password, and locks the account at the threshold (LoginRadius: Brute Force Lockout; wrong passwords at
 * password/change count too, changelog of core 22.5). After a suspension counting starts again.
 */
export function countFailure(call: LoginRadiusCall, account: Account): void {
  const { store, clock, switches } = call;
  const { lockoutType, maximumFailedAttempts, suspendSeconds } = switches;
  if (lockoutType === "None") return;
  store.updateAccount(account.id, (current) => {
    if (lockOf(call, current) !== undefined) return undefined;
    const isOver = current.lockedUntil !== undefined;
    const failedAttempts = (isOver ? 0 : current.failedAttempts) + 1;
    const counted = { ...current, failedAttempts, lockedUntil: undefined, lockedAs: undefined };
    if (failedAttempts < maximumFailedAttempts) return counted;
    const lockedUntil = lockoutType === "Suspend" ? clock.now() + suspendSeconds * 1_000 : null;
    return { ...counted, lockedUntil, lockedAs: lockoutType };
  });
}
