import { z } from "zod";
import { digest } from "../crypto/digest.ts";
import { requirePublicKey } from "./authorize.ts";
import { oneTimePasswordFailed } from "./failures.ts";
import type { LeadSquaredCall } from "./LeadSquaredCall.ts";
import { openSession, type SignedIn } from "./openSession.ts";
import { requireUnlocked } from "./verifyPassword.ts";

/** The body of a sign-in with a one-time password (LeadSquared, Portal API: Sign In with OTP). */
export const oneTimePasswordSchema = z.object({
  OTPSigninRequest: z.literal(true),
  OTPSigninData: z.object({ Otp: z.string(), FieldContent: z.string(), Code: z.string() }),
});

/** What a store keeps of a one-time password: it is good only with its code, for the phone it went to. */
export function digestOneTimePassword(data: z.infer<typeof oneTimePasswordSchema>["OTPSigninData"]): Promise<string> {
  return digest(JSON.stringify([data.Otp, data.FieldContent, data.Code]));
}

/** Signs in with a one-time password, once. */
export async function signInOnce(
  call: LeadSquaredCall,
  { OTPSigninData }: z.infer<typeof oneTimePasswordSchema>,
): Promise<SignedIn> {
  requirePublicKey(call);
  const { store, clock, switches } = call;
  const token = store.takeToken("oneTimePassword", await digestOneTimePassword(OTPSigninData));
  const account = token && token.expiresAt > clock.now() ? store.account("id", token.accountId) : undefined;
  if (account === undefined) throw oneTimePasswordFailed();
  requireUnlocked(call, account);
  return openSession(call, account, switches.authKeyTtlSeconds);
}
