import { accessTokenProvider } from "./emulated.ts";
import type { LoginRadiusCall } from "./LoginRadiusCall.ts";
import { requireToken } from "./requireToken.ts";

/** `GET /identity/v2/auth/access_token` (LoginRadius, Authentication API: access token info). */
export function accessTokenInfo(call: LoginRadiusCall): Record<string, unknown> {
  const { token } = requireToken(call);
  return { provider: accessTokenProvider, access_token: token.value, isrememberme: false };
}
