import type { Account } from "../accounts/Store.ts";
import { passwordMail, requiredParameter } from "./emulated.ts";
import { findAccount } from "./findAccount.ts";
import { issueResetLink } from "./issueResetLink.ts";
import type { LoginRadiusCall } from "./LoginRadiusCall.ts";
import { oneTimePasswords } from "./oneTimePasswords.ts";
import { readOptionalParameters } from "./readOptionalParameters.ts";
import { refuse } from "./refuse.ts";
import { requireCaptcha } from "./requireCaptcha.ts";

/**
 * `POST /identity/v2/auth/password` (LoginRadius, Authentication API: forgot password). Mails a link to
 * `resetpasswordurl`, or a code where the switch `forgotPasswordMail` says so.
 */
export async function forgotPassword(call: LoginRadiusCall): Promise<Record<string, unknown>> {
  const identifiers = readOptionalParameters(call, ["email", "username"]);
  if (Object.keys(identifiers).length === 0) throw refuse(908, requiredParameter("email"));
  requireCaptcha(call, "PostForgotPasswordByEmail");
  const account = findAccount(call, identifiers);
  if (account !== undefined) await send(call, account);
  else if (call.switches.forgotPasswordUnknown === "refused") throw refuse(938);
  return { IsPosted: true };
}

async function send(call: LoginRadiusCall, account: Account): Promise<void> {
  const { outbox, switches } = call;
  const mail = { vendor: "loginradius", to: account.email, subject: passwordMail.subject };
  if (switches.forgotPasswordMail === "otp") {
    const code = await oneTimePasswords(call, account, "email").issue();
    outbox.mail({ ...mail, code, text: passwordMail.code(account.firstName, code) });
  } else {
    const link = await issueResetLink(call, account);
    outbox.mail({ ...mail, link, text: passwordMail.link(account.firstName, link) });
  }
}
