import type { Account } from "../accounts/Store.ts";
import { breachedPasswords, breachMail } from "./emulated.ts";
import { issueResetLink } from "./issueResetLink.ts";
import type { LoginRadiusCall } from "./LoginRadiusCall.ts";
import { refuse } from "./refuse.ts";
import { includesEmail } from "./requireUnblocked.ts";

/**
 * Refuses somebody who knows the password, for what else is in the way: 1130 where login is disabled, 970 without a
 * verified e-mail address, and for a breached password 1316, with a mail, and 1317 once that was sent.
 */
export async function requireLoginAllowed(call: LoginRadiusCall, account: Account, password: string): Promise<void> {
  const { store, outbox, switches } = call;
  if (includesEmail(switches.loginDisabledAccounts, account)) throw refuse(1130);
  if (includesEmail(switches.unverifiedAccounts, account)) throw refuse(970);
  if (switches.breachedPasswords === "allowed" || !breachedPasswords.includes(password)) return;
  const told = store.updateAccount(account.id, (current) =>
    current.breachMailed ? undefined : { ...current, breachMailed: true },
  );
  if (told === undefined) throw refuse(1317);
  const link = await issueResetLink(call, account);
  outbox.mail({ vendor: "loginradius", to: account.email, link, ...breachMail(account.firstName, link) });
  throw refuse(1316);
}
