import { issueToken } from "./issueToken.ts";
import type { LoginRadiusCall } from "./LoginRadiusCall.ts";
import { readQuery } from "./readQuery.ts";
import { refuse } from "./refuse.ts";
import { requireApiSecret } from "./requireApiSecret.ts";
import { requireToken } from "./requireToken.ts";
import { tokenAnswer } from "./tokenAnswer.ts";

// LoginRadius: an access token can have 1 to 129,600 minutes.
const longestMinutes = 129_600;

/**
 * `GET /api/v2/access_token/refresh` (LoginRadius, Refresh Token API): new tokens for a valid access token, which stays
 * valid. `expiresIn` is in minutes. It takes the site's secret as `secret` and no API key, and its errors have names
 * like `errorCode`.
 */
export function refreshSession(call: LoginRadiusCall): Record<string, unknown> {
  requireApiSecret(call, "secret");
  const { account } = requireToken(call);
  const minutes = readQuery(call.url).get("expiresin");
  if (!minutes) return tokenAnswer(issueToken(call, account));
  if (!/^\d{1,6}$/.test(minutes) || Number(minutes) < 1 || Number(minutes) > longestMinutes) throw refuse(908);
  const switches = { ...call.switches, accessTokenTtlSeconds: Number(minutes) * 60 };
  return tokenAnswer(issueToken({ ...call, switches }, account));
}
