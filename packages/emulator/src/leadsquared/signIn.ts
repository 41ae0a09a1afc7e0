import { z } from "zod";
import { requirePublicKey } from "./authorize.ts";
import { signInFailed } from "./failures.ts";
import { findLead, searchKeyOf, searchKeySchema } from "./findLead.ts";
import type { LeadSquaredCall } from "./LeadSquaredCall.ts";
import { openSession, type SignedIn } from "./openSession.ts";
import { readAttributes } from "./readAttributes.ts";
import { oneTimePasswordSchema, signInOnce } from "./signInOnce.ts";
import { verifyPassword } from "./verifyPassword.ts";

const passwordSchema = z.union([
  z.object({ EmailAddress: z.string(), Password: z.string() }),
  z.object({ SearchKeyData: searchKeySchema, Password: z.string() }),
]);

const anySchema = z.union([passwordSchema, oneTimePasswordSchema]);

/**
 * `POST /api/Authentication/v2/Signin` (LeadSquared, Portal API: Sign In with Password), and with one-time passwords,
 * which is documented for the path without `v2` alone and a guess here.
 */
export async function signIn(call: LeadSquaredCall): Promise<SignedIn> {
  const body = readAttributes(call, call.switches.guessedPaths ? anySchema : passwordSchema);
  if ("OTPSigninData" in body) return signInOnce(call, body);
  requirePublicKey(call);
  const account = findLead(call.store, searchKeyOf(body));
  if (account === undefined) throw signInFailed();
  await verifyPassword(call, account, body.Password, signInFailed);
  return openSession(call, account, call.switches.authKeyTtlSeconds);
}
