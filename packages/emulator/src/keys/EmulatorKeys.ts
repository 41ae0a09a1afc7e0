import { tenant } from "../leadsquared/tenant.ts";
import { site } from "../loginradius/site.ts";

/** The keys of LeadSquared's one account and of LoginRadius's one site. */
export interface EmulatorKeys {
  readonly leadsquared: Readonly<Record<keyof typeof tenant, string>>;
  readonly loginradius: Readonly<Record<keyof typeof site, string>>;
}

/** The same in every emulator, so that configurations outlive a restart. */
export const fixedKeys: EmulatorKeys = { leadsquared: tenant, loginradius: site };
