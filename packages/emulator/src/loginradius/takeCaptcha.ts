import type { Store } from "../accounts/Store.ts";
import { isCaptchaToken } from "./emulated.ts";
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

function verify(call: LoginRadiusCall): CaptchaVerdict {
  const token = readCaptcha(call);
  if (token === undefined) return "absent";
  const used = usedTokens.get(call.store) ?? new Set();
  usedTokens.set(call.store, used);
  if (!isCaptchaToken(token) || used.has(token)) return "rejected";
  used.add(token);
  if (used.size > rememberedTokens) used.delete(used.values().next().value!);
  return "accepted";
}
