import { type CaptchaAccount, captchaIds } from "./captchas/CaptchaAccounts.ts";
import type { PortalVendors } from "./PortalVendors.ts";

/** The environment variables that put a real vendor in an emulated one's place, and what each is. */
export const vendorVariables = {
  LEADSQUARED_BASE_URL: "the Portal API's origin, such as https://portalapi-us11.leadsquared.com",
  LEADSQUARED_PORTAL_ID: "the portal's id",
  LEADSQUARED_ACCESS_KEY: "an administrator's access key; it stays on the server",
  LEADSQUARED_SECRET_KEY: "and the secret key; it stays on the server",
  LOGINRADIUS_API_KEY: "the site's API key, which is public",
  LOGINRADIUS_BASE_URL: "default https://api.loginradius.com",
  LOGINRADIUS_SOTT: "lets people register; without it they can't",
  RECAPTCHA_SITE_KEY: "and RECAPTCHA_SECRET, for changes by the portal's own server",
  HCAPTCHA_SITE_KEY: "and HCAPTCHA_SECRET",
  TURNSTILE_SITE_KEY: "and TURNSTILE_SECRET",
  TENCENT_SITE_KEY: "the CaptchaAppId",
} as const;

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Puts the vendors and captchas that the environment names in the emulated ones' places; those that it doesn't name stay.
 *
 * @param emulated - what the emulator has
 * @param environment - by default the process's own
 * @throws Error that names the variables that are missing
 */
export function readVendors(
  emulated: Required<PortalVendors>,
  environment: Environment = process.env,
): Required<PortalVendors> {
  const leadSquared = readAll(environment, {
    baseUrl: "LEADSQUARED_BASE_URL",
    portalId: "LEADSQUARED_PORTAL_ID",
    accessKey: "LEADSQUARED_ACCESS_KEY",
    secretKey: "LEADSQUARED_SECRET_KEY",
  });
  const loginRadius = readAll(environment, { apiKey: "LOGINRADIUS_API_KEY" });
  return {
    leadSquared: leadSquared ?? emulated.leadSquared,
    loginRadius: loginRadius
      ? {
          ...loginRadius,
          baseUrl: environment["LOGINRADIUS_BASE_URL"] || "https://api.loginradius.com",
          sott: environment["LOGINRADIUS_SOTT"] || undefined,
        }
      : emulated.loginRadius,
    captchas: { ...emulated.captchas, ...readCaptchas(environment) },
    emulated: [...(leadSquared ? [] : (["leadsquared"] as const)), ...(loginRadius ? [] : (["loginradius"] as const))],
  };
}

function readAll<Name extends string>(
  environment: Environment,
  names: Readonly<Record<Name, string>>,
): Record<Name, string> | undefined {
  const variables: string[] = Object.values(names);
  const missing = variables.filter((name) => !environment[name]);
  if (missing.length === variables.length) return undefined;
  if (missing.length > 0) {
    throw new Error(
      `Of ${variables.join(", ")}, some are set and some are not. Set ${missing.join(" and ")} too, or none of them.`,
    );
  }
  const entries = (Object.entries(names) as [Name, string][]).map(([key, name]) => [key, environment[name]]);
  return Object.fromEntries(entries) as Record<Name, string>;
}

function readCaptchas(environment: Environment): Record<string, CaptchaAccount> {
  const all = captchaIds.flatMap((id): [string, CaptchaAccount][] => {
    const siteKey = environment[`${id.toUpperCase()}_SITE_KEY`];
    const secret = environment[`${id.toUpperCase()}_SECRET`];
    return siteKey ? [[id, { siteKey, ...(secret && { secret }) }]] : [];
  });
  return Object.fromEntries(all);
}
