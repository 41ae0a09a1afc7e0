import type { CaptchaAdapter } from "@rekey/core";
import { altcha } from "@rekey/core/captcha/altcha";
import { hcaptcha } from "@rekey/core/captcha/hcaptcha";
import { recaptcha } from "@rekey/core/captcha/recaptcha";
import { tencent } from "@rekey/core/captcha/tencent";
import { turnstile } from "@rekey/core/captcha/turnstile";
import { altchaWorker } from "./altchaWorker.ts";
import type { Host } from "./Host.ts";

type Keys = Host["siteKeys"];

/** Every captcha in every presentation, as a portal would have it. */
export const captchas = {
  "recaptcha-checkbox": (keys) => recaptcha({ siteKey: keys.recaptcha }),
  "recaptcha-invisible": (keys) => recaptcha({ siteKey: keys.recaptcha, type: "invisible" }),
  "recaptcha-score": (keys) => recaptcha({ siteKey: keys.recaptcha, type: "score" }),
  "recaptcha-enterprise": (keys) => recaptcha({ siteKey: keys.recaptcha, enterprise: true }),
  "recaptcha-enterprise-score": (keys) => recaptcha({ siteKey: keys.recaptcha, enterprise: true, type: "score" }),
  "recaptcha-net": (keys) => recaptcha({ siteKey: keys.recaptcha, host: "www.recaptcha.net" }),
  "hcaptcha-checkbox": (keys) => hcaptcha({ siteKey: keys.hcaptcha }),
  "hcaptcha-invisible": (keys) => hcaptcha({ siteKey: keys.hcaptcha, type: "invisible" }),
  "turnstile-managed": (keys) => turnstile({ siteKey: keys.turnstile, action: "change-password" }),
  "turnstile-invisible": (keys) => turnstile({ siteKey: keys.turnstile, type: "invisible" }),
  "altcha-checkbox": (keys) => altcha({ challengeUrl: keys.altcha, worker: altchaWorker }),
  "tencent-popup": (keys) => tencent({ appId: keys.tencent }),
  "tencent-embedded": (keys) => tencent({ appId: keys.tencent, type: "embedded" }),
  "tencent-international": (keys) => tencent({ appId: keys.tencent, region: "international" }),
  "tencent-forward": (keys) => tencent({ appId: keys.tencent, onDegraded: "forward" }),
} satisfies Record<string, (keys: Keys) => CaptchaAdapter>;

/** The name of one of {@link captchas}. */
export type CaptchaName = keyof typeof captchas;
