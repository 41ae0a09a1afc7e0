import type { Account } from "../accounts/Store.ts";
import { similarPassword } from "./emulated.ts";
import type { LoginRadiusCall } from "./LoginRadiusCall.ts";
import { refuse } from "./refuse.ts";

/** What the calls that set a password name it. */
export type PasswordParameter = "newpassword" | "password";

/** Refuses a new password that this account may not have, whichever way it is set: 1015 for one it had before. */
export async function checkNewPassword(
  call: LoginRadiusCall,
  account: Account,
  password: string,
  _parameter: PasswordParameter = "newpassword",
): Promise<void> {
  const { passwordHash, switches } = call;
  const former = account.formerHashes.slice(0, switches.passwordHistory);
  for (const hash of [account.passwordHash, ...former]) {
    if (await passwordHash.verify(password, hash)) throw refuse(similarPassword.code, similarPassword.description);
  }
}
