import type { CaptchaAccounts, CaptchaId } from "./captchas/CaptchaAccounts.ts";
import type { PortalVendors } from "./PortalVendors.ts";

/** What each captcha's documentation asks of a policy. */
const captchaSources: Readonly<Record<CaptchaId, { scripts: string[]; frames: string[]; connects: string[] }>> = {
  recaptcha: {
    scripts: ["https://www.google.com/recaptcha/", "https://www.gstatic.com/recaptcha/"],
    frames: ["https://www.google.com/recaptcha/", "https://recaptcha.google.com/recaptcha/"],
    connects: ["https://www.google.com/recaptcha/"],
  },
  hcaptcha: {
    scripts: ["https://hcaptcha.com", "https://*.hcaptcha.com"],
    frames: ["https://hcaptcha.com", "https://*.hcaptcha.com"],
    connects: ["https://hcaptcha.com", "https://*.hcaptcha.com"],
  },
  turnstile: {
    scripts: ["https://challenges.cloudflare.com"],
    frames: ["https://challenges.cloudflare.com"],
    connects: [],
  },
  tencent: {
    scripts: ["https://*.captcha.qcloud.com", "https://*.captcha.gtimg.com"],
    frames: ["https://*.captcha.qcloud.com", "https://www.tycaptcha.com"],
    connects: ["https://*.captcha.qcloud.com", "https://*.captcha.gtimg.com", "https://rce.tencentrio.com"],
  },
};

/** The policy of the portal's pages: nothing is allowed but what they need. */
export function contentSecurityPolicy({ leadSquared, loginRadius, captchas = {} }: PortalVendors) {
  const sources = (kind: "scripts" | "frames" | "connects") => sourcesOf(captchas, kind);
  return {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'", ...sources("scripts")],
    styleSrc: ["'self'"],
    imgSrc: ["'self'"],
    connectSrc: [
      ...["'self'", new URL(leadSquared.baseUrl).origin, new URL(loginRadius.baseUrl).origin],
      ...sources("connects"),
    ],
    frameSrc: sources("frames"),
    workerSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
    requireTrustedTypesFor: ["'script'"],
    // Rekey's script loader, ALTCHA's own code, and its worker.
    trustedTypes: ["rekey-captcha", "svelte-trusted-html", "altcha-worker"],
  };
}

function sourcesOf(captchas: CaptchaAccounts, kind: "scripts" | "frames" | "connects"): string[] {
  const all = Object.entries(captchas).flatMap(([id, { standIns }]) =>
    // A stand-in's frames ask for their tokens by themselves.
    standIns ? (kind === "connects" ? [] : [new URL(standIns).origin]) : captchaSources[id as CaptchaId][kind],
  );
  return all.length === 0 && kind === "frames" ? ["'none'"] : [...new Set(all)];
}
