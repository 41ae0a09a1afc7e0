import { wrongHost } from "./failures.ts";
import type { LeadSquaredCall } from "./LeadSquaredCall.ts";
import { portalHost } from "./regions.ts";

// Of any region, known or not, as a browser's worker or a proxy intercepts it, or under a name that leads here.
const anyPortalHost = /^(portalapi[\w-]*)\.(leadsquared\.com|localhost)$/;

/**
 * LeadSquared, page "Portal API": on an incorrect host, 401 with the correct one in the message. A host that is no
 * portal's at all, such as localhost, stands for the right one.
 */
export function requireHost({ url, switches }: LeadSquaredCall): void {
  const rightHost = portalHost(switches.region);
  const [, name] = anyPortalHost.exec(url.hostname) ?? [];
  const isElsewhere = name !== undefined && `${name}.leadsquared.com` !== rightHost;
  if (isElsewhere || switches.wrongHost) throw wrongHost(rightHost);
}
