import type { LoginRadiusCall } from "./LoginRadiusCall.ts";
import { readParameters } from "./readParameters.ts";
import { refuse } from "./refuse.ts";
import { requireToken } from "./requireToken.ts";

/**
 * `PUT /identity/v2/auth/pin/change` (LoginRadius, PIN Authentication API: change PIN by access token). 1241 for a
 * wrong PIN, 1235 where the account has none. It does not touch the password.
 */
export async function changePin(call: LoginRadiusCall): Promise<Record<string, unknown>> {
  const { oldpin, newpin } = readParameters(call, ["oldpin", "newpin"]);
  const { account } = requireToken(call);
  const { store, passwordHash } = call;
  const verifiedHash = account.pinHash;
  if (verifiedHash === undefined) throw refuse(1235);
  if (!(await passwordHash.verify(oldpin, verifiedHash))) throw refuse(1241);
  const pinHash = await passwordHash.hash(newpin);
  const written = store.updateAccount(account.id, (current) =>
    current.pinHash === verifiedHash ? { ...current, pinHash } : undefined,
  );
  if (written === undefined) throw refuse(1241);
  return { IsPosted: true };
}
