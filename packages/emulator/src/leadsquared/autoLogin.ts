import { z } from "zod";
import { requireAccountKeys } from "./authorize.ts";
import { invalidInput, unknownLead } from "./failures.ts";
import type { LeadSquaredCall } from "./LeadSquaredCall.ts";
import { openSession, type SignedIn } from "./openSession.ts";
import { readAttributes } from "./readAttributes.ts";
import { requireTenantKey } from "./tenantKey.ts";

const schema = z.object({ LeadId: z.string(), PortalId: z.string() });

/**
 * `POST /api/AutoLogin/Generate` (LeadSquared, Portal API: Portal Auto Login – Generate Lead-Level Auth Key): an
 * AuthKey for any lead, without its password; for servers only.
 */
export async function autoLogin(call: LeadSquaredCall): Promise<SignedIn> {
  const { LeadId, PortalId } = readAttributes(call, schema);
  requireAccountKeys(call);
  await requireTenantKey(call);
  if (PortalId !== call.keys.leadsquared.portalId) throw invalidInput("PortalId");
  const account = call.store.account("id", LeadId);
  if (account === undefined) throw unknownLead();
  return openSession(call, account, call.switches.autoLoginKeyTtlSeconds);
}
