import type { CaptchaAdapter, CaptchaPresentation, CaptchaResponse } from "../captcha.ts";
import { checkKey } from "../lib/checkKey.ts";
import { isDevelopment } from "../lib/isDevelopment.ts";
import { misconfigured } from "../lib/misconfigured.ts";

/** What {@link custom} takes. */
export interface CustomCaptchaOptions<Vendor extends string> {
  /** Names the captcha in errors, and in what a provider `accepts`. */
  id: Vendor;
  /** Its options as text, for one that is made anew at each render: see {@link CaptchaAdapter}. */
  key?: string | undefined;
  /** How it meets a person. Default: `"widget"`. */
  presentation?: CaptchaPresentation | undefined;
  /** For how long a token is good, in milliseconds. Default: 120,000, which is the shortest of the well-known vendors. */
  lifetime?: number | undefined;
  /** Whether it gets itself a token without the person, and another when that one has run out or was sent. Default: false. */
  renews?: boolean | undefined;
  /** See {@link CaptchaAdapter}. */
  mount: CaptchaAdapter<CaptchaResponse<Vendor>>["mount"];
}

/** That of reCAPTCHA and hCaptcha, in milliseconds. */
const shortestLifetime = 120_000;

const presentations: readonly CaptchaPresentation[] = ["widget", "invisible", "popup", "score"];

/**
 * Makes a captcha of a function of your own, for any other vendor. `describeCaptcha` of `@rekey/core/testing` tells
 * whether it keeps to what the form relies on.
 *
 * @param options - its id, and how it is put on the page
 * @throws {@link ChangePasswordError} `misconfigured` when an option is missing or unusable
 */
export function custom<const Vendor extends string>(
  options: CustomCaptchaOptions<Vendor>,
): CaptchaAdapter<CaptchaResponse<Vendor>> {
  const { id, key, presentation = "widget", lifetime = shortestLifetime, renews = false, mount } = options;
  checkKey("custom", "id", id, isDevelopment && "Give a short name for the captcha: errors carry it.");
  if (typeof mount !== "function") {
    throw misconfigured(id, "mount", isDevelopment && "is missing. Give a function that puts the captcha on the page.");
  }
  if (!presentations.includes(presentation)) {
    throw misconfigured(id, "presentation", isDevelopment && `is none of ${presentations.join(", ")}.`);
  }
  if (!(lifetime > 0)) {
    throw misconfigured(id, "lifetime", isDevelopment && "is no number of milliseconds above 0.");
  }
  return { id, key, presentation, lifetime, renews, mount };
}
