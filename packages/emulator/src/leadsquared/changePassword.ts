import type { VendorParts } from "../vendor.ts";
import { requireAuthKey } from "./authorize.ts";
import { emptyNewPassword, wrongCurrentPassword } from "./failures.ts";
import { readAttributes } from "./readAttributes.ts";

/** `POST /api/Settings/v2/ChangePassword` ("Portal API: Change Password"). The AuthKey says whose password it is, and stays valid. */
export async function changePassword(request: Request, parts: VendorParts): Promise<Response> {
  const { CurrentPassword, NewPassword } = await readAttributes(request, ["CurrentPassword", "NewPassword"]);
  const account = requireAuthKey(request, parts);
  const { store, passwordHash, clock } = parts;
  const verifiedHash = account.passwordHash;
  if (!(await passwordHash.verify(CurrentPassword, verifiedHash))) throw wrongCurrentPassword();
  if (NewPassword === "") throw emptyNewPassword();
  const newHash = await passwordHash.hash(NewPassword);
  const won = store.swapPasswordHash({ accountId: account.id, verifiedHash, newHash, changedAt: clock.now() });
  if (!won) throw wrongCurrentPassword();
  return Response.json({ IsSuccessful: true, ResponseText: "Password changed successfully" });
}
