import type { PortalConfiguration } from "../../server/PortalConfiguration.ts";
import type { LabCaptcha } from "./labCaptchas.ts";

/** What LoginRadius verifies by itself (LoginRadius, Identity API: Change Password). */
const loginRadiusCarries = ["recaptcha", "hcaptcha", "tencent"];

/**
 * Says why a provider can't carry a captcha; undefined where it can. A fact that the form's types know too, for a choice
 * that is made at run time.
 */
export function whyNotCaptcha(
  provider: string,
  { vendor, name }: LabCaptcha,
  { captchas }: PortalConfiguration,
): string | undefined {
  if (provider === "leadsquared") {
    return "LeadSquared’s API has no place for a captcha’s token: nobody would verify it. Choose “Own server”.";
  }
  if (provider === "loginradius" && !loginRadiusCarries.includes(vendor)) {
    return `LoginRadius can’t verify ${name.split(",")[0]}. Choose “Own server”.`;
  }
  if (vendor === "altcha") return undefined;
  const account = captchas[vendor];
  if (!account) return `The portal has no site key: set ${vendor.toUpperCase()}_SITE_KEY.`;
  if (provider === "loginradius" || account.isVerifiedHere) return undefined;
  return vendor === "tencent"
    ? "The portal’s own server does not sign Tencent’s calls. Choose LoginRadius, which does."
    : `The portal’s server can’t verify it: set ${vendor.toUpperCase()}_SECRET.`;
}
