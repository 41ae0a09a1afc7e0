import type { CaptchaAccounts } from "./captchas/CaptchaAccounts.ts";
import type { LeadSquaredAccount } from "./fetchPortalTokens.ts";

/** A LoginRadius site, as the portal's server knows it. */
export interface LoginRadiusSite {
  /** The API's origin, such as `https://api.loginradius.com`. */
  readonly baseUrl: string;
  /** Names the site; LoginRadius means it to be public. */
  readonly apiKey: string;
  /** Registers people (LoginRadius, SOTT). Without it nobody can register there. */
  readonly sott?: string | undefined;
}

/** Whom the portal works with. */
export interface PortalVendors {
  readonly leadSquared: LeadSquaredAccount;
  readonly loginRadius: LoginRadiusSite;
  /** Default: none. */
  readonly captchas?: CaptchaAccounts | undefined;
  /** The vendors that are emulated: what the lab can make go wrong. Default: none. */
  readonly emulated?: readonly VendorName[] | undefined;
}

/** One of the two vendors. */
export type VendorName = "leadsquared" | "loginradius";
