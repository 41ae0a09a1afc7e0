import type { Account } from "../accounts/Store.ts";
import { similarPassword } from "./emulated.ts";
import type { LoginRadiusCall } from "./LoginRadiusCall.ts";
import { refuse } from "./refuse.ts";

/** Refuses a new password that this account may not have, whichever way it is set: 1015 for one it had before. */
export async function checkNewPassword(call: LoginRadiusCall, account: Account, password: string): Promise<void> {
  if (await call.passwordHash.verify(password, account.passwordHash)) {
    throw refuse(similarPassword.code, similarPassword.description);
  }
}
