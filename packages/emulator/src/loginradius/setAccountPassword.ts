import { passwordHashAnswer } from "./emulated.ts";
import type { LoginRadiusCall } from "./LoginRadiusCall.ts";
import { readParameters } from "./readParameters.ts";
import { refuse } from "./refuse.ts";
import { requireApiSecret } from "./requireApiSecret.ts";
import { setPassword } from "./setPassword.ts";

/**
 * `PUT /identity/v2/manage/account/{uid}/password` (LoginRadius, Account API: account set password): needs the site's
 * secret, and no current password. 1039 for an unknown uid. A password change that was under way loses against it.
 */
export async function setAccountPassword(call: LoginRadiusCall): Promise<Record<string, unknown>> {
  requireApiSecret(call, "apisecret");
  const { password } = readParameters(call, ["password"]);
  let won = false;
  while (!won) {
    const account = call.store.account("id", call.parameters["uid"]!);
    if (account === undefined) throw refuse(1039);
    won = await setPassword(call, account, account.passwordHash, password, { parameter: "password" });
  }
  return { PasswordHash: passwordHashAnswer() };
}
