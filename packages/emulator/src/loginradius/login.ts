import { issueToken } from "./issueToken.ts";
import type { LoginRadiusCall } from "./LoginRadiusCall.ts";
import { profile } from "./profile.ts";
import { readParameters } from "./readParameters.ts";
import { refuse } from "./refuse.ts";
import { tokenAnswer } from "./tokenAnswer.ts";

/** `POST /identity/v2/auth/login` (LoginRadius, Authentication API: login by e-mail). */
export async function login(call: LoginRadiusCall): Promise<Record<string, unknown>> {
  const { email, password } = readParameters(call, ["email", "password"]);
  const { store, passwordHash } = call;
  if (!/^\S+@\S+$/.test(email)) throw refuse(1038);
  const account = store.account("email", email);
  if (account === undefined || !(await passwordHash.verify(password, account.passwordHash))) throw refuse(966);
  return { Profile: profile(account), ...tokenAnswer(issueToken(call, account)) };
}
