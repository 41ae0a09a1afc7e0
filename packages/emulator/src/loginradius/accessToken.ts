import type { Call } from "./Call.ts";
import { requireToken } from "./requireToken.ts";
import { tokenAnswer } from "./tokenAnswer.ts";

/** `GET /identity/v2/auth/access_token/Validate` ("Validate Access Token"). */
export async function validate(call: Call): Promise<Record<string, unknown>> {
  return tokenAnswer(requireToken(call).token);
}

/** `GET /identity/v2/auth/access_token/InValidate` ("Invalidate Access Token"): LoginRadius's sign-out. */
export async function invalidate(call: Call): Promise<Record<string, unknown>> {
  call.store.removeToken(requireToken(call).token.value);
  return { IsPosted: true };
}
