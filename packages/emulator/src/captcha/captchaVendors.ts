import type { CaptchaVendor } from "./CaptchaVendor.ts";
import { hcaptcha } from "./vendors/hcaptcha.ts";
import { recaptcha } from "./vendors/recaptcha.ts";
import { tencent } from "./vendors/tencent.ts";
import { turnstile } from "./vendors/turnstile.ts";

/** Every captcha vendor that is emulated. */
export const captchaVendors: readonly CaptchaVendor[] = [recaptcha, hcaptcha, tencent, turnstile];
