import { ChangePasswordError } from "../errors.ts";

/**
 * The error for a captcha that can't be had now. Nothing was sent.
 *
 * @param vendor - its id
 * @param providerCode - the vendor's own code, or a name for what has none
 * @param detail - what happened and what to do, as a sentence
 */
export function captchaFailure(
  vendor: string,
  providerCode: string | number,
  detail: string | false,
): ChangePasswordError {
  return new ChangePasswordError({ code: "captcha_unavailable", provider: vendor, providerCode, detail });
}
