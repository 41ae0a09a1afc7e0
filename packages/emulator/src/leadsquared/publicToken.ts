import { requireAccountKeys } from "./authorize.ts";
import type { LeadSquaredCall } from "./LeadSquaredCall.ts";

/** `GET /api/Access/PublicToken` (LeadSquared, Portal API). The key does not expire. */
export function publicToken(call: LeadSquaredCall): { readonly PublicAuthKey: string } {
  requireAccountKeys(call);
  return { PublicAuthKey: call.keys.leadsquared.publicAuthKey };
}
