import type { CaptchaResponse } from "@rekey/core";
import type { CaptchaAccounts, CaptchaId } from "./CaptchaAccounts.ts";

/**
 * Where each captcha verifies its tokens; all three are asked alike (reCAPTCHA, Verifying the user's response; hCaptcha,
 * Verify the User Response Server Side; Cloudflare Turnstile, Validate the token).
 */
const endpoints: Readonly<Partial<Record<CaptchaId, string>>> = {
  recaptcha: "www.google.com/recaptcha/api/siteverify",
  hcaptcha: "api.hcaptcha.com/siteverify",
  turnstile: "challenges.cloudflare.com/turnstile/v0/siteverify",
};

/** In milliseconds; the person waits. */
const timeout = 10_000;

/** Below it, reCAPTCHA v3 takes somebody for a program (Google's own default threshold). */
const leastScore = 0.5;

/**
 * Asks a captcha whether somebody has solved it. A token is good once, so it is asked once.
 *
 * @throws Error when the captcha gives no verdict; its message holds neither token nor secret
 */
export async function verifyCaptcha(accounts: CaptchaAccounts, { vendor, token }: CaptchaResponse): Promise<boolean> {
  const account = Object.hasOwn(accounts, vendor) ? accounts[vendor as CaptchaId] : undefined;
  const endpoint = Object.hasOwn(endpoints, vendor) ? endpoints[vendor as CaptchaId] : undefined;
  if (!account?.secret || !endpoint) return false;
  const { secret, standIns } = account;
  try {
    const answer = await fetch(standIns ? `${standIns}/${endpoint}` : `https://${endpoint}`, {
      method: "POST",
      body: new URLSearchParams({ secret, response: token }),
      redirect: "error",
      signal: AbortSignal.timeout(timeout),
    });
    const { success, score = 1 } = (await answer.json()) as { success?: unknown; score?: number };
    return success === true && score >= leastScore;
  } catch {
    throw new Error(`The portal's server got no verdict from ${endpoint}.`);
  }
}
