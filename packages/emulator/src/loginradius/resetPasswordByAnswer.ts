import { checkSecurityAnswers } from "./checkSecurityAnswers.ts";
import { completeReset } from "./completeReset.ts";
import { requiredParameter } from "./emulated.ts";
import { findAccount } from "./findAccount.ts";
import type { LoginRadiusCall } from "./LoginRadiusCall.ts";
import { readMembers } from "./readMembers.ts";
import { readOptionalParameters } from "./readOptionalParameters.ts";
import { readParameters } from "./readParameters.ts";
import { refuse } from "./refuse.ts";

/**
 * `PUT /identity/v2/auth/password/securityanswer` (LoginRadius, Authentication API: reset password by security answer
 * and e-mail, phone or user name). 938 for somebody unknown, 1092 for an account without security questions, 1091 and
 * 1094 for a wrong question and answer.
 */
export async function resetPasswordByAnswer(call: LoginRadiusCall): Promise<Record<string, unknown>> {
  const { password } = readParameters(call, ["password"]);
  const identifiers = readOptionalParameters(call, ["email", "username", "phone"]);
  const answers = readMembers(call).get("securityanswer");
  if (answers === undefined || answers === null) throw refuse(908, requiredParameter("securityanswer"));
  if (Object.keys(identifiers).length === 0) throw refuse(908, requiredParameter("email"));
  const account = findAccount(call, identifiers);
  if (account === undefined) throw refuse(938);
  if (Object.keys(account.securityAnswers ?? {}).length === 0) throw refuse(1092);
  await checkSecurityAnswers(call, account, answers);
  await completeReset(call, account, password);
  return { IsPosted: true };
}
