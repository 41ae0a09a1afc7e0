import type { Call } from "./Call.ts";
import { profile } from "./profile.ts";
import { requireToken } from "./requireToken.ts";

/** `GET /identity/v2/auth/account` ("Read Complete User Profile"). */
export async function account(call: Call): Promise<Record<string, unknown>> {
  return profile(requireToken(call).account);
}
