import type { LoginRadiusCall } from "./LoginRadiusCall.ts";
import { readQuery } from "./readQuery.ts";
import { requireToken } from "./requireToken.ts";
import { tokenAnswer } from "./tokenAnswer.ts";

/** `GET /identity/v2/auth/access_token/Validate` (LoginRadius, Authentication API: validate access token). */
export function validate(call: LoginRadiusCall): Record<string, unknown> {
  return tokenAnswer(requireToken(call).token);
}

/**
 * `GET /identity/v2/auth/access_token/InValidate` (LoginRadius, Authentication API: invalidate access token):
 * LoginRadius's sign-out. With `preventRefresh=true` its refresh token ends too.
 */
export function invalidate(call: LoginRadiusCall): Record<string, unknown> {
  const { value, refreshToken } = requireToken(call).token;
  call.store.takeToken("access", value);
  const preventsRefresh = readQuery(call.url).get("preventrefresh")?.toLowerCase() === "true";
  if (preventsRefresh && refreshToken !== undefined) call.store.takeToken("refresh", refreshToken);
  return { IsPosted: true };
}
