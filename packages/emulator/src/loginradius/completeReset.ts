import type { Account } from "../accounts/Store.ts";
import type { LoginRadiusCall } from "./LoginRadiusCall.ts";
import { refuse } from "./refuse.ts";
import { requireUnblocked } from "./requireUnblocked.ts";
import { setPassword } from "./setPassword.ts";

/**
 * Sets a password for somebody who could not name the one before, and forgets a lockout with it. A password change that
 * was under way counts as the earlier of the two.
 *
 * @param spend - uses up what they showed instead; a new password that is refused uses up nothing
 * @throws Refusal - 991 for a blocked account, and what is wrong with the new password
 */
export async function completeReset(
  call: LoginRadiusCall,
  account: Account,
  password: string,
  spend: () => Promise<void> = async () => undefined,
): Promise<void> {
  requireUnblocked(call, account);
  const setting = { parameter: "password", event: "ResetPassword" } as const;
  let won = await setPassword(call, account, account.passwordHash, password, { ...setting, spend });
  while (!won) {
    const current = call.store.account("id", account.id);
    if (current === undefined) throw refuse(938);
    won = await setPassword(call, current, current.passwordHash, password, setting);
  }
}
