import { completeReset } from "./completeReset.ts";
import { findAccount } from "./findAccount.ts";
import { issueToken } from "./issueToken.ts";
import type { LoginRadiusCall } from "./LoginRadiusCall.ts";
import { profile } from "./profile.ts";
import { readParameters } from "./readParameters.ts";
import { refuse } from "./refuse.ts";
import { requireOtp } from "./requireOtp.ts";
import { requireUnlocked } from "./requireUnlocked.ts";
import { tokenAnswer } from "./tokenAnswer.ts";

/**
 * `PUT /identity/v2/auth/password/otp` (LoginRadius, Phone Authentication API: phone reset password by OTP). 938 for
 * an unknown number, 1067 for a wrong code, 1068 for a used one, 1069 for an expired one. Signs in too where the
 * switch `loginOnPasswordReset` says so.
 */
export async function resetPasswordByPhone(call: LoginRadiusCall): Promise<Record<string, unknown>> {
  const { phone, otp, password } = readParameters(call, ["phone", "otp", "password"]);
  const account = findAccount(call, { phone });
  if (account === undefined) throw refuse(938);
  await requireUnlocked(call, account);
  await completeReset(call, account, password, await requireOtp(call, account, "phone", otp));
  if (!call.switches.loginOnPasswordReset) return { IsPosted: true };
  const current = call.store.account("id", account.id)!;
  return { IsPosted: true, Data: { Profile: profile(call, current), ...tokenAnswer(issueToken(call, current)) } };
}
