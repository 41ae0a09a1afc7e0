import type { Fixtures } from "@rekey/emulator";
import { type CaptchaAccount, captchaIds } from "./captchas/CaptchaAccounts.ts";
import type { PortalVendors } from "./PortalVendors.ts";

/** The emulator's vendors and captchas, as the portal's settings. */
export function emulatedVendors({ leadsquared, loginradius, captcha }: Fixtures): Required<PortalVendors> {
  const { portalId, accessKey, secretKey } = leadsquared;
  const { apiKey, sott } = loginradius;
  const captchas = captchaIds.flatMap((id): [string, CaptchaAccount][] => {
    const vendor = captcha.vendors[id];
    if (!vendor) return [];
    const { siteKey, keys } = vendor;
    return [[id, { siteKey, secret: keys["secret"], standIns: captcha.baseUrl }]];
  });
  return {
    leadSquared: { baseUrl: leadsquared.baseUrl, portalId, accessKey, secretKey },
    loginRadius: { baseUrl: loginradius.baseUrl, apiKey, sott },
    captchas: Object.fromEntries(captchas),
    emulated: ["leadsquared", "loginradius"],
  };
}
