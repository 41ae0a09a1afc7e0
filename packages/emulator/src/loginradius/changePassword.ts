import { swapPassword } from "../accounts/swapPassword.ts";
import { checkNewPassword } from "./checkNewPassword.ts";
import type { LoginRadiusCall } from "./LoginRadiusCall.ts";
import { readParameters } from "./readParameters.ts";
import { refuse } from "./refuse.ts";
import { requireToken } from "./requireToken.ts";

/**
 * `PUT /identity/v2/auth/password/change` (LoginRadius, Authentication API: Update Password). The token stays valid.
 * `prevent_webhook`, `X-PreventWebhook` and captcha parameters change nothing: there are no webhooks, and Bot
 * Protection is off.
 */
export async function changePassword(call: LoginRadiusCall): Promise<Record<string, unknown>> {
  const { oldpassword, newpassword } = readParameters(call, ["oldpassword", "newpassword"]);
  const { account } = requireToken(call);
  const { store, passwordHash, clock } = call;
  const verifiedHash = account.passwordHash;
  if (!(await passwordHash.verify(oldpassword, verifiedHash))) throw refuse(967);
  await checkNewPassword(call, account, newpassword);
  const newHash = await passwordHash.hash(newpassword);
  const won = swapPassword(store, { accountId: account.id, verifiedHash, newHash, changedAt: clock.now() });
  if (!won) throw refuse(967);
  return { IsPosted: true };
}
