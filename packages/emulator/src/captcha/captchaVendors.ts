import type { CaptchaVendor } from "./CaptchaVendor.ts";
import { hcaptcha } from "./vendors/hcaptcha.ts";

/** Every captcha vendor that is emulated. */
export const captchaVendors: readonly CaptchaVendor[] = [hcaptcha];
