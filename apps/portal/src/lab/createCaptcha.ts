import type { CaptchaAdapter } from "@rekey/core";
import type { PortalConfiguration } from "../../server/PortalConfiguration.ts";
import { labCaptchas } from "./labCaptchas.ts";
import { whyNotCaptcha } from "./whyNotCaptcha.ts";

/** Makes the captcha of that name, where the provider can carry it. */
export function createCaptcha(
  name: string,
  systemId: string,
  configuration: PortalConfiguration,
): CaptchaAdapter<never> | undefined {
  const captcha = labCaptchas[name];
  if (!captcha || whyNotCaptcha(systemId, captcha, configuration)) return undefined;
  const account = captcha.vendor === "altcha" ? undefined : configuration.captchas[captcha.vendor];
  // Which provider it meets is known only now; that the two go together was asked above.
  return captcha.create(account ?? { siteKey: "", isVerifiedHere: true }) as CaptchaAdapter as CaptchaAdapter<never>;
}
