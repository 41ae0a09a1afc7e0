import type { Account } from "../accounts/Store.ts";
import type { LoginRadiusCall } from "./LoginRadiusCall.ts";
import { refuse } from "./refuse.ts";

/** Refuses an account that an admin has blocked (991). */
export function requireUnblocked({ switches }: LoginRadiusCall, account: Account): void {
  if (includesEmail(switches.blockedAccounts, account)) throw refuse(991);
}

/** Whether an account is in a list of e-mail addresses, which are compared without regard to case. */
export function includesEmail(emails: readonly string[], { email }: Account): boolean {
  return emails.some((each) => each.toLowerCase() === email.toLowerCase());
}
