import { z } from "zod";
import { swapPassword } from "../accounts/swapPassword.ts";
import { isFirstGeneration, requireAuthKey, requirePublicKey } from "./authorize.ts";
import { checkNewPassword } from "./checkNewPassword.ts";
import { unknownLead, wrongCurrentPassword } from "./failures.ts";
import type { LeadSquaredCall } from "./LeadSquaredCall.ts";
import { type PasswordChanged, passwordChanged } from "./passwordChanged.ts";
import { readAttributes } from "./readAttributes.ts";
import { verifyPassword } from "./verifyPassword.ts";

const schema = z.object({ CurrentPassword: z.string(), NewPassword: z.string() });

/**
 * `POST /api/Settings/v2/ChangePassword` (LeadSquared, Portal API: Change Password). The AuthKey says whose password
 * it is, and stays valid unless a switch ends it.
 */
export async function changePassword(call: LeadSquaredCall): Promise<PasswordChanged> {
  const { CurrentPassword, NewPassword } = readAttributes(call, schema);
  const { store, passwordHash, clock, switches } = call;
  if (isFirstGeneration(call) && switches.v1ChangePasswordKey === "public") {
    requirePublicKey(call);
    throw unknownLead();
  }
  const { account, authKey } = requireAuthKey(call);
  const wrong = () => wrongCurrentPassword(switches);
  const verifiedHash = await verifyPassword(call, account, CurrentPassword, wrong);
  await checkNewPassword(call, "NewPassword", NewPassword, account);
  const newHash = await passwordHash.hash(NewPassword);
  const won = swapPassword(store, { accountId: account.id, verifiedHash, newHash, changedAt: clock.now() });
  if (!won) throw wrong();
  if (switches.revokeOnChange !== false) {
    store.removeTokens(account.id, "access", switches.revokeOnChange === "others" ? authKey : undefined);
  }
  return passwordChanged;
}
