import type { LoginRadiusCall } from "./LoginRadiusCall.ts";
import { profile } from "./profile.ts";
import { requireToken } from "./requireToken.ts";

/** `GET /identity/v2/auth/account` (LoginRadius, Authentication API: the profile of whoever has the token). */
export function account(call: LoginRadiusCall): Record<string, unknown> {
  return profile(requireToken(call).account);
}
