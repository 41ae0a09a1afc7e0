import { requireAccountKeys } from "./authorize.ts";
import { tenant } from "./tenant.ts";

/**
 * `GET /api/Access/GetRegisterToken` (LeadSquared, Portal API: Get Portal Registration Token): a bare JSON string
 * that does not expire.
 */
export function registerToken(request: Request): string {
  requireAccountKeys(request);
  return tenant.registrationToken;
}
