import "altcha/altcha.css";
import type { CaptchaAdapter } from "@rekey/core";
import { altcha } from "@rekey/core/captcha/altcha";
import { hcaptcha } from "@rekey/core/captcha/hcaptcha";
import { recaptcha } from "@rekey/core/captcha/recaptcha";
import { tencent } from "@rekey/core/captcha/tencent";
import { turnstile } from "@rekey/core/captcha/turnstile";
import type { CaptchaId } from "../../server/captchas/CaptchaAccounts.ts";
import type { PublicCaptcha } from "../../server/PortalConfiguration.ts";
import { apiUrl } from "../configuration/apiUrl.ts";
import { createAltchaWorker } from "./createAltchaWorker.ts";

/** A captcha in one of its presentations. */
export interface LabCaptcha {
  readonly name: string;
  readonly vendor: CaptchaId | "altcha";
  /** @param account - as the configuration has it; ALTCHA needs none */
  readonly create: (account: PublicCaptcha) => CaptchaAdapter;
}

/** Where a script is: at its own host, or at the stand-in's folder for that host. */
const at = ({ standIns }: PublicCaptcha, address: string) => standIns && { scriptUrl: `${standIns}/${address}` };

const recaptchaScript = "www.google.com/recaptcha/api.js";
const hcaptchaScript = "js.hcaptcha.com/1/api.js";
const turnstileScript = "challenges.cloudflare.com/turnstile/v0/api.js";
const tencentScript = "turing.captcha.qcloud.com/TJCaptcha.js";

function createRecaptcha(type: "checkbox" | "invisible" | "score") {
  return (it: PublicCaptcha) => recaptcha({ siteKey: it.siteKey, type, ...at(it, recaptchaScript) });
}

function createHcaptcha(type: "checkbox" | "invisible") {
  return (it: PublicCaptcha) => hcaptcha({ siteKey: it.siteKey, type, ...at(it, hcaptchaScript) });
}

function createTurnstile(type: "managed" | "invisible") {
  return (it: PublicCaptcha) => turnstile({ siteKey: it.siteKey, type, ...at(it, turnstileScript) });
}

function createTencent(type: "popup" | "embedded") {
  return (it: PublicCaptcha) => tencent({ appId: it.siteKey, type, ...at(it, tencentScript) });
}

/** Every captcha that the lab offers, by how it stands in the address. */
export const labCaptchas: Readonly<Record<string, LabCaptcha>> = {
  "recaptcha-checkbox": { name: "reCAPTCHA, checkbox", vendor: "recaptcha", create: createRecaptcha("checkbox") },
  "recaptcha-invisible": { name: "reCAPTCHA, invisible", vendor: "recaptcha", create: createRecaptcha("invisible") },
  "recaptcha-score": { name: "reCAPTCHA, score", vendor: "recaptcha", create: createRecaptcha("score") },
  "hcaptcha-checkbox": { name: "hCaptcha, checkbox", vendor: "hcaptcha", create: createHcaptcha("checkbox") },
  "hcaptcha-invisible": { name: "hCaptcha, invisible", vendor: "hcaptcha", create: createHcaptcha("invisible") },
  "tencent-popup": { name: "Tencent, popup", vendor: "tencent", create: createTencent("popup") },
  "tencent-embedded": { name: "Tencent, embedded", vendor: "tencent", create: createTencent("embedded") },
  "turnstile-managed": { name: "Turnstile, managed", vendor: "turnstile", create: createTurnstile("managed") },
  "turnstile-invisible": { name: "Turnstile, invisible", vendor: "turnstile", create: createTurnstile("invisible") },
  altcha: {
    name: "ALTCHA",
    vendor: "altcha",
    create: () => altcha({ challengeUrl: apiUrl("altcha"), worker: createAltchaWorker }),
  },
};
