import { expect, type Locator, type Page } from "@playwright/test";
import type { CaptchaName } from "./pages/captchas.ts";

/** What a person sees of one captcha, and does to it. */
export interface CaptchaDriver {
  /** LoginRadius's name for it; without one, the page's own server verifies it. */
  readonly loginRadius?: "GoogleRecaptchaV2" | "GoogleRecaptchaV3" | "HCaptcha" | "QQTencentCaptcha";
  /** When a person has to do something, where the vendor asks for no challenge. */
  readonly solves: "before the submit" | "after the submit" | "never";
  /** Whether a challenge can be opened and closed again; and whether the vendor tells that it was closed. */
  readonly challenge: "told" | "untold" | "none";
  /** Tencent's script says nothing of a ticket that has run out. */
  readonly tellsNoExpiry?: true;
  /** It begins when it comes to the page, asks without being asked, and gets itself another token when one has run out. */
  readonly beginsByItself?: true;
  /** Its code is the page's own, and nothing is asked for before the submit. */
  readonly hasNoScript?: true;
}

/** Every captcha; what stands here of each is from the vendor's documentation. */
export const captchaDrivers: Readonly<Record<CaptchaName, CaptchaDriver>> = {
  "recaptcha-checkbox": { loginRadius: "GoogleRecaptchaV2", solves: "before the submit", challenge: "untold" },
  "recaptcha-invisible": { loginRadius: "GoogleRecaptchaV2", solves: "never", challenge: "untold" },
  "recaptcha-score": { loginRadius: "GoogleRecaptchaV3", solves: "never", challenge: "none" },
  "recaptcha-enterprise": { loginRadius: "GoogleRecaptchaV2", solves: "before the submit", challenge: "untold" },
  "recaptcha-enterprise-score": { loginRadius: "GoogleRecaptchaV3", solves: "never", challenge: "none" },
  "recaptcha-net": { loginRadius: "GoogleRecaptchaV2", solves: "before the submit", challenge: "untold" },
  "hcaptcha-checkbox": { loginRadius: "HCaptcha", solves: "before the submit", challenge: "told" },
  "hcaptcha-invisible": { loginRadius: "HCaptcha", solves: "never", challenge: "told" },
  "turnstile-managed": { solves: "never", challenge: "untold", beginsByItself: true },
  "turnstile-invisible": { solves: "never", challenge: "told" },
  "altcha-checkbox": { solves: "never", challenge: "none", hasNoScript: true },
  "tencent-popup": { loginRadius: "QQTencentCaptcha", solves: "after the submit", challenge: "told" },
  "tencent-embedded": {
    ...{ loginRadius: "QQTencentCaptcha", solves: "before the submit", challenge: "none", tellsNoExpiry: true },
  },
  "tencent-international": { loginRadius: "QQTencentCaptcha", solves: "after the submit", challenge: "told" },
  "tencent-forward": { loginRadius: "QQTencentCaptcha", solves: "after the submit", challenge: "told" },
};

/** Ticks the box that stands in a form, or with Tencent solves what does. */
export async function solveIn(form: Locator): Promise<void> {
  const host = form.locator("[data-rekey=captcha-host]");
  // A reset is on its way; a click at a frame that goes meanwhile fails.
  await expect(host.locator("[inert]")).toHaveCount(0);
  await host.locator("iframe").contentFrame().locator("[data-solve]").click();
}

/** Solves, or closes, the challenge that stands over the page. */
export async function answerChallenge(page: Page, answer: "solve" | "close"): Promise<void> {
  await page.frameLocator("iframe[title*=challenge]").locator(`[data-${answer}]`).click();
}
