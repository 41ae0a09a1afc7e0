/** The captchas that scripts of other sites bring. */
export const captchaIds = ["recaptcha", "hcaptcha", "turnstile", "tencent"] as const;

/** One of {@link captchaIds}. */
export type CaptchaId = (typeof captchaIds)[number];

/** A site's account with one captcha. */
export interface CaptchaAccount {
  /** Public; Tencent calls it the app id. */
  readonly siteKey: string;
  /** What the portal's own server verifies with. Without it, only a vendor that verifies by itself can be given tokens. */
  readonly secret?: string | undefined;
  /** Where stand-ins of the captcha's hosts are, each below its own name. Default: the hosts themselves. */
  readonly standIns?: string | undefined;
}

/** The accounts that the portal has. */
export type CaptchaAccounts = Readonly<Partial<Record<CaptchaId, CaptchaAccount>>>;
