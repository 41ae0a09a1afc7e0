import { countFailure } from "./countFailure.ts";
import { secondFactorLifetimeMs, wrongReauthenticationCode } from "./emulated.ts";
import { forgetFailures } from "./forgetFailures.ts";
import type { LoginRadiusCall } from "./LoginRadiusCall.ts";
import { readParameters } from "./readParameters.ts";
import { refuse } from "./refuse.ts";
import { requireToken } from "./requireToken.ts";
import { requireUnlocked } from "./requireUnlocked.ts";
import { timestamp } from "./timestamp.ts";

/**
 * `PUT /identity/v2/auth/account/reauth/password` (LoginRadius, Re-Authentication API: re-authenticate by password).
 * Nothing else here asks for the token that it gives: on LoginRadius it is a server that has it validated.
 */
export async function reauthenticate(call: LoginRadiusCall): Promise<Record<string, unknown>> {
  const { password } = readParameters(call, ["password"]);
  const { account } = requireToken(call);
  await requireUnlocked(call, account);
  if (!(await call.passwordHash.verify(password, account.passwordHash))) {
    countFailure(call, account);
    throw refuse(wrongReauthenticationCode);
  }
  forgetFailures(call, account);
  return {
    SecondFactorValidationToken: crypto.randomUUID(),
    ExpireIn: timestamp(call.clock.now() + secondFactorLifetimeMs),
  };
}
