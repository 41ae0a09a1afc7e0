import { messageIds, passwordMail } from "./emulated.ts";
import { findAccount } from "./findAccount.ts";
import type { LoginRadiusCall } from "./LoginRadiusCall.ts";
import { oneTimePasswords } from "./oneTimePasswords.ts";
import { readParameters } from "./readParameters.ts";
import { refuse } from "./refuse.ts";
import { requireCaptcha } from "./requireCaptcha.ts";

/**
 * `POST /identity/v2/auth/password/otp` (LoginRadius, Phone Authentication API: phone forgot password by OTP). The
 * text message is in the outbox, addressed to the phone number.
 */
export async function sendPhoneOtp(call: LoginRadiusCall): Promise<Record<string, unknown>> {
  const { outbox, switches } = call;
  const identifiers = readParameters(call, ["phone"]);
  requireCaptcha(call, "PostForgotPasswordByPhone");
  const account = findAccount(call, identifiers);
  if (account?.phone !== undefined) {
    const code = await oneTimePasswords(call, account, "phone").issue();
    outbox.mail({
      ...{ vendor: "loginradius", to: account.phone, subject: passwordMail.subject },
      ...{ code, text: passwordMail.code(account.firstName, code) },
    });
  } else if (switches.forgotPasswordUnknown === "refused") throw refuse(938);
  return { IsPosted: true, Data: messageIds() };
}
