import { forgetFailures } from "./forgetFailures.ts";
import type { LoginRadiusCall } from "./LoginRadiusCall.ts";
import { lockOf } from "./lockOf.ts";
import { readMembers } from "./readMembers.ts";
import { refuse } from "./refuse.ts";
import { requireToken } from "./requireToken.ts";
import { requireUnblocked } from "./requireUnblocked.ts";
import { requireUnlocked } from "./requireUnlocked.ts";

/**
 * `PUT /identity/v2/auth/account/unlock` (LoginRadius, Authentication API: unlock account by access token). The captcha
 * or the security answer that the lock asks for ends it; 1221 for an account that is not locked. `Suspend` and `Block`
 * can't be ended this way.
 */
export async function unlockAccount(call: LoginRadiusCall): Promise<Record<string, unknown>> {
  readMembers(call);
  const { account } = requireToken(call);
  requireUnblocked(call, account);
  if (lockOf(call, account) === undefined) throw refuse(1221);
  await requireUnlocked(call, account);
  forgetFailures(call, account);
  return { IsPosted: true };
}
