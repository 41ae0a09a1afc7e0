import type { CaptchaResponse } from "../captcha.ts";
import type { Provider } from "../provider.ts";
import { createCustomProvider } from "./custom.ts";
import { createLeadSquaredProvider } from "./leadsquared.ts";
import { createLoginRadiusProvider } from "./loginradius.ts";

// Which captcha goes with which provider is decided here, by the type checker: each line that must not compile says so.

const passwords = { currentPassword: "old", newPassword: "new" };
const hcaptcha: CaptchaResponse<"hcaptcha"> = { vendor: "hcaptcha", token: "token" };
const turnstile: CaptchaResponse<"turnstile"> = { vendor: "turnstile", token: "token" };
declare const any: CaptchaResponse;

const leadsquared = createLeadSquaredProvider({
  host: "portalapi.leadsquared.com",
  portalId: "1",
  authKey: () => "key",
  registrationToken: async () => "token",
});
void leadsquared.changePassword(passwords);
void leadsquared.changePassword({ ...passwords, captcha: undefined });
// @ts-expect-error its API has no place for a captcha
void leadsquared.changePassword({ ...passwords, captcha: hcaptcha });
// @ts-expect-error not for one of unknown vendor either
void leadsquared.changePassword({ ...passwords, captcha: any });

const loginradius = createLoginRadiusProvider({ apiKey: "key", accessToken: "token" });
void loginradius.changePassword(passwords);
void loginradius.changePassword({ ...passwords, captcha: hcaptcha });
void loginradius.changePassword({ ...passwords, captcha: { vendor: "recaptcha", token: "token" } });
void loginradius.changePassword({ ...passwords, captcha: { vendor: "tencent", token: "token", randstr: "@x" } });
// @ts-expect-error it has no parameter for Turnstile
void loginradius.changePassword({ ...passwords, captcha: turnstile });
// @ts-expect-error nor for one of unknown vendor
void loginradius.changePassword({ ...passwords, captcha: any });

// A provider stands where one that carries less is asked for, and never the other way round.
export const less: Provider = loginradius;
export const one: Provider<CaptchaResponse<"hcaptcha">> = loginradius;
// @ts-expect-error a form with hCaptcha can't use LeadSquared
export const none: Provider<CaptchaResponse<"hcaptcha">> = leadsquared;
// @ts-expect-error nor can a form with Turnstile use LoginRadius
export const other: Provider<CaptchaResponse<"turnstile">> = loginradius;

const custom = createCustomProvider({
  id: "ours",
  accepts: ["hcaptcha", "altcha"],
  changePassword: async ({ captcha }) => {
    captcha?.vendor satisfies "hcaptcha" | "altcha" | undefined;
  },
});
void custom.changePassword({ ...passwords, captcha: hcaptcha });
// @ts-expect-error it isn't on the list
void custom.changePassword({ ...passwords, captcha: turnstile });

const plain = createCustomProvider({ id: "ours", changePassword: async () => {} });
export const asLeast: Provider = plain;
// @ts-expect-error there is no list
void plain.changePassword({ ...passwords, captcha: hcaptcha });
