import { expect, test } from "vitest";
import type { PortalConfiguration } from "../../server/PortalConfiguration.ts";
import type { LabCaptcha } from "./labCaptchas.ts";
import { whyNotCaptcha } from "./whyNotCaptcha.ts";

const account = { siteKey: "key", isVerifiedHere: true };
const configuration = {
  captchas: {
    recaptcha: account,
    hcaptcha: { siteKey: "key", isVerifiedHere: false },
    tencent: { siteKey: "key", isVerifiedHere: false },
  },
} as unknown as PortalConfiguration;

const why = (provider: string, vendor: LabCaptcha["vendor"], name = vendor as string) =>
  whyNotCaptcha(provider, { vendor, name, create: () => Object.assign({}) }, configuration);

test.each([
  ["loginradius", "recaptcha"],
  ["loginradius", "hcaptcha"],
  ["loginradius", "tencent"],
  ["portal", "recaptcha"],
  ["portal", "altcha"],
] as const)("%s carries %s", (provider, vendor) => {
  expect(why(provider, vendor)).toBeUndefined();
});

test.each([
  ["leadsquared", "hcaptcha", "LeadSquared’s API has no place"],
  ["loginradius", "altcha", "LoginRadius can’t verify altcha"],
  ["loginradius", "turnstile", "LoginRadius can’t verify turnstile"],
  ["portal", "hcaptcha", "set HCAPTCHA_SECRET"],
  ["portal", "tencent", "does not sign Tencent’s calls"],
  ["portal", "turnstile", "set TURNSTILE_SITE_KEY"],
] as const)("%s does not carry %s, and says why", (provider, vendor, says) => {
  expect(why(provider, vendor)).toContain(says);
});
