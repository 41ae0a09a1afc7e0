import type { Account } from "../accounts/Store.ts";
import type { LoginRadiusCall } from "./LoginRadiusCall.ts";
import type { LockoutType } from "./lockoutTypes.ts";

/** Why an account is locked, and until when if it ends by itself (milliseconds since 1970). */
export interface Lock {
  readonly type: Exclude<LockoutType, "None">;
  readonly until?: number | undefined;
}

/** The lock that Brute Force Lockout has put on an account, while it lasts. */
export function lockOf({ clock }: Pick<LoginRadiusCall, "clock">, account: Account): Lock | undefined {
  const { lockedUntil: until, lockedAs } = account;
  if (until === undefined || lockedAs === undefined) return undefined;
  const type = lockedAs as Lock["type"];
  if (until === null) return { type };
  return until > clock.now() ? { type, until } : undefined;
}
