import { requiredParameter } from "./emulated.ts";
import { issueToken } from "./issueToken.ts";
import type { LoginRadiusCall } from "./LoginRadiusCall.ts";
import { readQuery } from "./readQuery.ts";
import { refuse } from "./refuse.ts";
import { requireApiSecret } from "./requireApiSecret.ts";
import { tokenAnswer } from "./tokenAnswer.ts";

/**
 * `GET /identity/v2/manage/account/access_token/refresh` (LoginRadius, Refresh Token API: refresh access token by
 * refresh token). Gives both tokens anew; a refresh token works once (Refresh Token APIs Overview), and one that is
 * unknown, used or expired is 1217.
 */
export function refreshAccessToken(call: LoginRadiusCall): Record<string, unknown> {
  requireApiSecret(call, "apisecret");
  const value = readQuery(call.url).get("refresh_token");
  if (!value) throw refuse(908, requiredParameter("refresh_token"));
  const refreshToken = call.store.takeToken("refresh", value);
  if (refreshToken === undefined || refreshToken.expiresAt <= call.clock.now()) throw refuse(1217);
  const account = call.store.account("id", refreshToken.accountId);
  if (account === undefined) throw refuse(1217);
  return tokenAnswer(issueToken(call, account));
}
