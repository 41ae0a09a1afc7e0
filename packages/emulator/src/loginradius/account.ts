import type { LoginRadiusCall } from "./LoginRadiusCall.ts";
import { profile } from "./profile.ts";
import { readQuery } from "./readQuery.ts";
import { requireToken } from "./requireToken.ts";

/**
 * `GET /identity/v2/auth/account` (LoginRadius, Authentication API: the profile of whoever has the token). With
 * `fields=Uid,Email` it holds only these members.
 */
export function account(call: LoginRadiusCall): Record<string, unknown> {
  const whole = profile(call, requireToken(call).account);
  const fields = (readQuery(call.url).get("fields") ?? "").toLowerCase().split(",");
  const wanted = fields.map((field) => field.trim()).filter((field) => field !== "");
  if (wanted.length === 0) return whole;
  return Object.fromEntries(Object.entries(whole).filter(([name]) => wanted.includes(name.toLowerCase())));
}
