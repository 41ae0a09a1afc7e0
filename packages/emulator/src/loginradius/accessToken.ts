import type { Call } from "./Call.ts";
import { requireToken } from "./requireToken.ts";
import { tokenAnswer } from "./tokenAnswer.ts";

/** `GET /identity/v2/auth/access_token/Validate` (LoginRadius, Authentication API: validate access token). */
export function validate(call: Call): Record<string, unknown> {
  return tokenAnswer(requireToken(call).token);
}

/**
 * `GET /identity/v2/auth/access_token/InValidate` (LoginRadius, Authentication API: invalidate access token):
 * LoginRadius's sign-out.
 */
export function invalidate(call: Call): Record<string, unknown> {
  call.store.removeToken(requireToken(call).token.value);
  return { IsPosted: true };
}
