import type { Account } from "../accounts/Store.ts";
import type { Refusal } from "../vendor/Refusal.ts";
import { locked } from "./failures.ts";
import type { LeadSquaredCall } from "./LeadSquaredCall.ts";

/**
 * Checks a lead's password, and counts wrong ones where they lock.
 *
 * @returns the hash that it was checked against
 * @throws Refusal - `wrong`, or that the account is locked
 */
export async function verifyPassword(
  call: LeadSquaredCall,
  account: Account,
  password: string,
  wrong: () => Refusal,
): Promise<string> {
  const verifiedHash = account.passwordHash;
  requireUnlocked(call, account);
  const isRight = await call.passwordHash.verify(password, verifiedHash);
  // Many guesses at once: by now, another one may have locked it.
  requireUnlocked(call, call.store.account("id", account.id) ?? account);
  countAttempt(call, account.id, isRight);
  if (!isRight) throw wrong();
  return verifiedHash;
}

/** @throws Refusal - the account is locked, and the switch for that is on */
export function requireUnlocked({ switches, clock }: LeadSquaredCall, { lockedUntil }: Account): void {
  if (switches.lockout === "off" || lockedUntil === undefined) return;
  if (lockedUntil === null || lockedUntil > clock.now()) throw locked();
}

function countAttempt({ store, switches, clock }: LeadSquaredCall, id: string, isRight: boolean): void {
  const { lockout } = switches;
  if (lockout === "off") return;
  store.updateAccount(id, (account) => {
    if (isRight) return { ...account, failedAttempts: 0, lockedUntil: undefined };
    const failedAttempts = account.failedAttempts + 1;
    if (failedAttempts < lockout.attempts) return { ...account, failedAttempts };
    const lockedUntil = lockout.seconds === null ? null : clock.now() + lockout.seconds * 1_000;
    return { ...account, failedAttempts: 0, lockedUntil };
  });
}
