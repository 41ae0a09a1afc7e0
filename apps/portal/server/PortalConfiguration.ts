import type { CaptchaAccounts, CaptchaId } from "./captchas/CaptchaAccounts.ts";
import type { PortalTokens } from "./fetchPortalTokens.ts";
import type { PortalVendors, VendorName } from "./PortalVendors.ts";

/** What the browser is told. Account keys, secrets and the SOTT have no place in it. */
export interface PortalConfiguration {
  readonly leadSquared: { readonly baseUrl: string; readonly portalId: string } & PortalTokens;
  readonly loginRadius: { readonly baseUrl: string; readonly apiKey: string };
  readonly captchas: Readonly<Partial<Record<CaptchaId, PublicCaptcha>>>;
  readonly emulated: readonly VendorName[];
}

/** What the browser needs of a captcha. */
export interface PublicCaptcha {
  readonly siteKey: string;
  readonly standIns?: string | undefined;
  /** Whether the portal's own server has what it takes to verify it. */
  readonly isVerifiedHere: boolean;
}

/** Leaves out what the browser must not hold. */
export function publicConfiguration(vendors: PortalVendors, tokens: PortalTokens): PortalConfiguration {
  const { leadSquared, loginRadius, captchas = {}, emulated = [] } = vendors;
  return {
    leadSquared: { baseUrl: leadSquared.baseUrl, portalId: leadSquared.portalId, ...tokens },
    loginRadius: { baseUrl: loginRadius.baseUrl, apiKey: loginRadius.apiKey },
    captchas: publicCaptchas(captchas),
    emulated,
  };
}

function publicCaptchas(captchas: CaptchaAccounts): PortalConfiguration["captchas"] {
  const all = Object.entries(captchas).map(([id, { siteKey, secret, standIns }]) => [
    id,
    { siteKey, ...(standIns && { standIns }), isVerifiedHere: secret !== undefined },
  ]);
  return Object.fromEntries(all);
}
