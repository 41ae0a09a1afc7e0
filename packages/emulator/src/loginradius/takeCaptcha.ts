import type { Store } from "../accounts/Store.ts";
import type { CaptchaKind } from "./captchaKinds.ts";
import { captchaSiteKeys, isCaptchaToken } from "./emulated.ts";
import type { LoginRadiusCall } from "./LoginRadiusCall.ts";
import { readCaptcha } from "./readCaptcha.ts";

/** What became of a call's captcha. */
export type CaptchaVerdict = "absent" | "rejected" | "accepted";

// More than anybody solves; the oldest are forgotten first.
const rememberedTokens = 10_000;

const usedTokens = new WeakMap<Store, Set<string>>();
const verdicts = new WeakMap<Request, CaptchaVerdict>();

/**
 * Verifies the captcha of a call and uses it up: the next call with the same token is rejected. Within one call it may
 * be asked for several times.
 */
export function takeCaptcha(call: LoginRadiusCall): CaptchaVerdict {
  const known = verdicts.get(call.request);
  if (known !== undefined) return known;
  const verdict = verify(call);
  verdicts.set(call.request, verdict);
  return verdict;
}

/** Lets every captcha token be used again. */
export function forgetCaptchas(store: Store): void {
  usedTokens.delete(store);
}

/** Whose tokens each kind takes. */
const vendors: Readonly<Record<CaptchaKind, string>> = {
  GoogleRecaptchaV2: "recaptcha",
  GoogleRecaptchaV3: "recaptcha",
  HCaptcha: "hcaptcha",
  QQTencentCaptcha: "tencent",
};

function verify(call: LoginRadiusCall): CaptchaVerdict {
  const given = readCaptcha(call);
  if (given === undefined) return "absent";
  const { token, randstr } = given;
  const { captcha } = call.switches;
  const match = { siteKey: captchaSiteKeys[captcha], ...(captcha === "QQTencentCaptcha" && { randstr }) };
  if (call.captchaTokens.consume(vendors[captcha], token, match).verdict === "accepted") return "accepted";
  const used = usedTokens.get(call.store) ?? new Set();
  usedTokens.set(call.store, used);
  if (!isCaptchaToken(token) || used.has(token)) return "rejected";
  used.add(token);
  if (used.size > rememberedTokens) used.delete(used.values().next().value!);
  return "accepted";
}
