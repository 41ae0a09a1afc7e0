import { isFirstGeneration } from "./authorize.ts";
import type { LeadSquaredCall } from "./LeadSquaredCall.ts";
import type { SignedIn } from "./openSession.ts";
import { readAttributes } from "./readAttributes.ts";
import { signIn } from "./signIn.ts";
import { oneTimePasswordSchema, signInOnce } from "./signInOnce.ts";

/**
 * `POST /api/Authentication/Signin`: with one-time passwords (LeadSquared, Portal API: Sign In with OTP, which has no
 * other path), and with passwords where the paths of 2022 are switched on.
 */
export function signInFirstGeneration(call: LeadSquaredCall): Promise<SignedIn> {
  return isFirstGeneration(call) ? signIn(call) : signInOnce(call, readAttributes(call, oneTimePasswordSchema));
}
