import type { CaptchaKind } from "./captchaKinds.ts";
import type { LoginRadiusCall } from "./LoginRadiusCall.ts";
import { readMembers } from "./readMembers.ts";
import { readQuery } from "./readQuery.ts";

interface CaptchaNames {
  /** Names in the API reference of password/change; each list holds the parameters that come together. */
  readonly page: readonly (readonly string[])[];
  /** Names that other pages of LoginRadius have for the same. */
  readonly elsewhere: readonly (readonly string[])[];
}

const google: CaptchaNames = { page: [["g-recaptcha-response"], ["g_recaptcha_response"]], elsewhere: [] };

const names: Readonly<Record<CaptchaKind, CaptchaNames>> = {
  GoogleRecaptchaV2: google,
  GoogleRecaptchaV3: google,
  HCaptcha: { page: [["h-captcha-response"]], elsewhere: [["h_captcha_response"]] },
  QQTencentCaptcha: {
    page: [["qq_captcha_ticket", "qq_captcha_randstr"]],
    elsewhere: [["qq_recaptcha_ticket", "qq_recaptcha_randstr"], ["tencent_captcha_response"]],
  },
};

/**
 * Finds the token of the captcha that the site has configured, in the query or the body of a call, and Tencent's random
 * string.
 */
export function readCaptcha(call: LoginRadiusCall): { token: string; randstr: string } | undefined {
  const { captcha, captchaIn, captchaNames } = call.switches;
  const { page, elsewhere } = names[captcha];
  const query = captchaIn === "body" ? new Map<string, string>() : readQuery(call.url);
  const body = captchaIn === "query" ? new Map<string, unknown>() : readMembers(call);
  for (const together of captchaNames === "page" ? page : [...page, ...elsewhere]) {
    for (const source of [query, body]) {
      const values = together.map((name) => source.get(name));
      // A ticket without its random string, and the other way round, is no captcha.
      if (values.every((value) => typeof value === "string" && value !== "")) {
        const [token, randstr = ""] = values as [string, string?];
        return { token, randstr };
      }
    }
  }
  return undefined;
}
