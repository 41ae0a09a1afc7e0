import type { SelfHostedCaptcha } from "./CaptchaVendor.ts";
import { altcha } from "./vendors/altcha.ts";

/** Every captcha that is emulated as a server of one's own would have it. */
export const selfHostedCaptchas: readonly SelfHostedCaptcha[] = [altcha];
