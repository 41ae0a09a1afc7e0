import { z } from "zod";
import { swapPassword } from "../accounts/swapPassword.ts";
import { digest } from "../crypto/digest.ts";
import { requirePublicKey } from "./authorize.ts";
import { checkNewPassword } from "./checkNewPassword.ts";
import { temporaryPasswordFailed } from "./failures.ts";
import type { LeadSquaredCall } from "./LeadSquaredCall.ts";
import { type PasswordChanged, passwordChanged } from "./passwordChanged.ts";
import { readAttributes } from "./readAttributes.ts";

const schema = z.object({ Password: z.string(), LeadId: z.string(), TemporaryPassword: z.string() });

/**
 * `POST /api/Authentication/v2/ResetPassword` (LeadSquared, Portal API: Reset Password). A password that is refused
 * leaves the link as good as it was.
 */
export async function resetPassword(call: LeadSquaredCall): Promise<PasswordChanged> {
  const { Password, LeadId, TemporaryPassword } = readAttributes(call, schema);
  requirePublicKey(call);
  const { store, passwordHash, clock, switches } = call;
  const value = await digest(TemporaryPassword);
  const token = store.token("passwordReset", value);
  const account = token && token.expiresAt > clock.now() ? store.account("id", token.accountId) : undefined;
  if (account === undefined || account.id !== LeadId) throw temporaryPasswordFailed();
  await checkNewPassword(call, "Password", Password, account);
  const newHash = await passwordHash.hash(Password);
  if (store.takeToken("passwordReset", value) === undefined) throw temporaryPasswordFailed();
  // Whatever the password is by now: who has the link need not know it.
  const verifiedHash = store.account("id", account.id)?.passwordHash ?? "";
  const changed = swapPassword(store, { accountId: account.id, verifiedHash, newHash, changedAt: clock.now() });
  if (!changed) throw temporaryPasswordFailed();
  if (switches.revokeOnChange !== false) store.removeTokens(account.id, "access");
  return passwordChanged;
}
