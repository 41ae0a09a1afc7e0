import type { BotProtectionApi } from "./captchaKinds.ts";
import type { LoginRadiusCall } from "./LoginRadiusCall.ts";
import { refuse } from "./refuse.ts";
import { takeCaptcha } from "./takeCaptcha.ts";

/** Refuses a call without a valid captcha (982) where Bot Protection guards its API. */
export function requireCaptcha(call: LoginRadiusCall, api: BotProtectionApi): void {
  if (call.switches.botProtection.includes(api) && takeCaptcha(call) !== "accepted") throw refuse(982);
}
