import { requireAccountKeys } from "./authorize.ts";
import { tenant } from "./tenant.ts";

/** `GET /api/Access/PublicToken` (LeadSquared, Portal API). The key does not expire. */
export function publicToken(request: Request): { readonly PublicAuthKey: string } {
  requireAccountKeys(request);
  return { PublicAuthKey: tenant.publicAuthKey };
}
