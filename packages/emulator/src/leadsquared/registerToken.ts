import { requireAccountKeys } from "./authorize.ts";
import type { LeadSquaredCall } from "./LeadSquaredCall.ts";

/**
 * `GET /api/Access/GetRegisterToken` (LeadSquared, Portal API: Get Portal Registration Token): a bare JSON string
 * that does not expire.
 */
export function registerToken(call: LeadSquaredCall): string {
  requireAccountKeys(call);
  return call.keys.leadsquared.registrationToken;
}
