import type { LoginRadiusCall } from "./LoginRadiusCall.ts";
import { requireToken } from "./requireToken.ts";
import { tokenAnswer } from "./tokenAnswer.ts";

/** `GET /identity/v2/auth/access_token/Validate` (LoginRadius, Authentication API: validate access token). */
export function validate(call: LoginRadiusCall): Record<string, unknown> {
  return tokenAnswer(requireToken(call).token);
}

/**
 * `GET /identity/v2/auth/access_token/InValidate` (LoginRadius, Authentication API: invalidate access token):
 * LoginRadius's sign-out.
 */
export function invalidate(call: LoginRadiusCall): Record<string, unknown> {
  call.store.takeToken("access", requireToken(call).token.value);
  return { IsPosted: true };
}
