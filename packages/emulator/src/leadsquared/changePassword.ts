import type { VendorParts } from "../vendor.ts";
import { requireAuthKey } from "./authorize.ts";
import { emptyNewPassword, wrongCurrentPassword } from "./failures.ts";
import { readAttributes } from "./readAttributes.ts";

interface Changed {
  readonly IsSuccessful: true;
  readonly ResponseText: string;
}

/**
 * `POST /api/Settings/v2/ChangePassword` (LeadSquared, Portal API: Change Password). The AuthKey says whose password
 * it is, and stays valid.
 */
export async function changePassword(request: Request, parts: VendorParts): Promise<Changed> {
  const { CurrentPassword, NewPassword } = await readAttributes(request, ["CurrentPassword", "NewPassword"]);
  const account = requireAuthKey(request, parts);
  const { store, passwordHash, clock } = parts;
  const verifiedHash = account.passwordHash;
  if (!(await passwordHash.verify(CurrentPassword, verifiedHash))) throw wrongCurrentPassword();
  if (NewPassword === "") throw emptyNewPassword();
  const newHash = await passwordHash.hash(NewPassword);
  const won = store.swapPasswordHash({ accountId: account.id, verifiedHash, newHash, changedAt: clock.now() });
  if (!won) throw wrongCurrentPassword();
  return { IsSuccessful: true, ResponseText: "Password changed successfully" };
}
