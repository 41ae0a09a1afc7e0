import { swapPassword } from "../accounts/swapPassword.ts";
import { requireAuthKey } from "./authorize.ts";
import { emptyNewPassword, wrongCurrentPassword } from "./failures.ts";
import type { LeadSquaredCall } from "./LeadSquaredCall.ts";
import { readAttributes } from "./readAttributes.ts";

interface Changed {
  readonly IsSuccessful: true;
  readonly ResponseText: string;
}

/**
 * `POST /api/Settings/v2/ChangePassword` (LeadSquared, Portal API: Change Password). The AuthKey says whose password
 * it is, and stays valid.
 */
export async function changePassword(call: LeadSquaredCall): Promise<Changed> {
  const { CurrentPassword, NewPassword } = readAttributes(call, ["CurrentPassword", "NewPassword"]);
  const account = requireAuthKey(call);
  const { store, passwordHash, clock } = call;
  const verifiedHash = account.passwordHash;
  if (!(await passwordHash.verify(CurrentPassword, verifiedHash))) throw wrongCurrentPassword();
  if (NewPassword === "") throw emptyNewPassword();
  const newHash = await passwordHash.hash(NewPassword);
  const won = swapPassword(store, { accountId: account.id, verifiedHash, newHash, changedAt: clock.now() });
  if (!won) throw wrongCurrentPassword();
  return { IsSuccessful: true, ResponseText: "Password changed successfully" };
}
