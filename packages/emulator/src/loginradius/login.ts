import type { BotProtectionApi } from "./captchaKinds.ts";
import { countFailure } from "./countFailure.ts";
import { requiredParameter } from "./emulated.ts";
import { findAccount, type Identifiers } from "./findAccount.ts";
import { forgetFailures } from "./forgetFailures.ts";
import { issueToken } from "./issueToken.ts";
import type { LoginRadiusCall } from "./LoginRadiusCall.ts";
import { profile } from "./profile.ts";
import { readOptionalParameters } from "./readOptionalParameters.ts";
import { readParameters } from "./readParameters.ts";
import { refuse } from "./refuse.ts";
import { requireCaptcha } from "./requireCaptcha.ts";
import { requireLoginAllowed } from "./requireLoginAllowed.ts";
import { requireUnlocked } from "./requireUnlocked.ts";
import { tokenAnswer } from "./tokenAnswer.ts";

/**
 * `POST /identity/v2/auth/login` (LoginRadius, Authentication API: login by e-mail, user name or phone). It checks in
 * this order: body, the site's ways to log in, lock, captcha, password, and then what else the account may lack.
 */
export async function login(call: LoginRadiusCall): Promise<Record<string, unknown>> {
  const identifiers = readOptionalParameters(call, ["email", "username", "phone"]);
  if (Object.keys(identifiers).length === 0) throw refuse(908, requiredParameter("email"));
  const { password } = readParameters(call, ["password"]);
  const api = chooseApi(call, identifiers);
  const account = findAccount(call, identifiers);
  if (account !== undefined) await requireUnlocked(call, account);
  requireCaptcha(call, api);
  if (account === undefined) throw refuse(call.switches.unknownUser);
  if (!(await call.passwordHash.verify(password, account.passwordHash))) {
    countFailure(call, account);
    throw refuse(966);
  }
  await requireLoginAllowed(call, account, password);
  const unlocked = forgetFailures(call, account);
  return { Profile: profile(call, unlocked), ...tokenAnswer(issueToken(call, unlocked)) };
}

function chooseApi({ switches }: LoginRadiusCall, { email, username }: Identifiers): BotProtectionApi {
  const { passwordLogin, loginBy } = switches;
  if (!passwordLogin) throw refuse(1286);
  const by = email !== undefined ? "email" : username !== undefined ? "userName" : "phone";
  if (loginBy === "phone" && by !== "phone") throw refuse(1077);
  if (loginBy === "userName" && by !== "userName") throw refuse(1183);
  return apis[by];
}

const apis = {
  email: "PostLoginByEmailAndPassword",
  userName: "PostLoginByUserNameAndPassword",
  phone: "PostLoginByPhoneAndPassword",
} as const;
