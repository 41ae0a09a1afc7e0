import { countFailure } from "./countFailure.ts";
import type { LoginRadiusCall } from "./LoginRadiusCall.ts";
import { readParameters } from "./readParameters.ts";
import { refuse } from "./refuse.ts";
import { requireCaptcha } from "./requireCaptcha.ts";
import { requireToken } from "./requireToken.ts";
import { requireUnlocked } from "./requireUnlocked.ts";
import { setPassword } from "./setPassword.ts";

/**
 * `PUT /identity/v2/auth/password/change` (LoginRadius, Authentication API: Update Password). The token stays valid.
 * It checks in this order: body, token, lock, captcha, current password, new password.
 */
export async function changePassword(call: LoginRadiusCall): Promise<Record<string, unknown>> {
  const { oldpassword, newpassword } = readParameters(call, ["oldpassword", "newpassword"]);
  const { account, token } = requireToken(call);
  await requireUnlocked(call, account);
  requireCaptcha(call, "PutChangePassword");
  const verifiedHash = account.passwordHash;
  if (!(await call.passwordHash.verify(oldpassword, verifiedHash))) {
    countFailure(call, account);
    throw refuse(967);
  }
  const won = await setPassword(call, account, verifiedHash, newpassword, {
    currentPassword: oldpassword,
    session: token,
  });
  if (!won) throw refuse(967);
  return { IsPosted: true };
}
