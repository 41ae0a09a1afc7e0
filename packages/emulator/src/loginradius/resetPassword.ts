import { completeReset } from "./completeReset.ts";
import { requiredParameter } from "./emulated.ts";
import { findAccount } from "./findAccount.ts";
import type { LoginRadiusCall } from "./LoginRadiusCall.ts";
import { oneTimeSecrets } from "./oneTimeSecrets.ts";
import { readOptionalParameters } from "./readOptionalParameters.ts";
import { readParameters } from "./readParameters.ts";
import { refuse } from "./refuse.ts";
import { requireOtp } from "./requireOtp.ts";
import { requireUnlocked } from "./requireUnlocked.ts";

/**
 * `PUT /identity/v2/auth/password/reset` (LoginRadius, Authentication API: reset password by reset token, by OTP). By
 * token: 1063 for one that nobody has, 974 for a used one, 975 for an expired one. By OTP: 938 for somebody unknown,
 * 1185, 974 and 975.
 */
export async function resetPassword(call: LoginRadiusCall): Promise<Record<string, unknown>> {
  const { password } = readParameters(call, ["password"]);
  const { resettoken, otp, ...identifiers } = readOptionalParameters(call, ["resettoken", "otp", "email", "username"]);
  if (resettoken !== undefined) await resetByToken(call, resettoken, password);
  else if (otp !== undefined) {
    const account = findAccount(call, identifiers);
    if (account === undefined) throw refuse(938);
    await requireUnlocked(call, account);
    await completeReset(call, account, password, await requireOtp(call, account, "email", otp));
  } else throw refuse(908, requiredParameter("resettoken"));
  return { IsPosted: true };
}

async function resetByToken(call: LoginRadiusCall, token: string, password: string): Promise<void> {
  const secrets = oneTimeSecrets(call, "passwordReset");
  const { state, accountId } = await secrets.state(token);
  if (state === "used") throw refuse(974);
  if (state === "expired") throw refuse(975);
  const account = accountId === undefined ? undefined : call.store.account("id", accountId);
  if (account === undefined) throw refuse(1063);
  await completeReset(call, account, password, async () => {
    if (!(await secrets.spend(token))) throw refuse(974);
  });
}
