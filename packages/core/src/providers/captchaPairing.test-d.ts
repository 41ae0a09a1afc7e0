import type { CaptchaAdapter, CaptchaResponse } from "../captcha.ts";
import type { Provider } from "../provider.ts";
import { createCustomProvider } from "./custom.ts";
import { createLeadSquaredProvider } from "./leadsquared.ts";
import {
  createLoginRadiusProvider,
  type LoginRadiusCaptcha,
  type LoginRadiusConfiguration,
  loginRadiusConfiguration,
} from "./loginradius.ts";

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

// The captcha that LoginRadius's configuration asks for. Factories have the shapes of Rekey's own.
type Adapter<Vendor extends string> = CaptchaAdapter<CaptchaResponse<Vendor>>;
declare function recaptcha(options: {
  siteKey: string;
  type?: "checkbox" | "invisible" | "score" | undefined;
  nonce?: string | undefined;
}): Adapter<"recaptcha">;
declare function tencent(options: { appId: string; type?: "popup" | undefined }): Adapter<"tencent">;
declare const solvedByHcaptcha: Adapter<"hcaptcha">;
declare const solvedByTurnstile: Adapter<"turnstile">;
declare const solvedByAny: CaptchaAdapter;

const apiKey = "key";
void loginRadiusConfiguration({ apiKey });
void loginRadiusConfiguration({ apiKey, captchas: { recaptcha, tencent }, captcha: solvedByHcaptcha });
void loginRadiusConfiguration({
  apiKey,
  captchas: undefined,
  captcha: undefined,
  signal: undefined,
  timeout: undefined,
});
void loginRadiusConfiguration({
  apiKey,
  captchas: { recaptcha: async (settings) => recaptcha({ ...settings, nonce: "nonce" }), tencent: undefined },
  captcha: async () => solvedByHcaptcha,
});
void loginRadiusConfiguration({
  apiKey,
  captchas: {
    recaptcha: ({ siteKey, ...settings }) => {
      settings.type satisfies "checkbox" | "invisible";
      return recaptcha({ siteKey });
    },
  },
});
// @ts-expect-error LoginRadius has no parameter for Turnstile
void loginRadiusConfiguration({ apiKey, captcha: solvedByTurnstile });
// @ts-expect-error nor where a function makes it
void loginRadiusConfiguration({ apiKey, captcha: () => solvedByTurnstile });
// @ts-expect-error nor for one of unknown vendor
void loginRadiusConfiguration({ apiKey, captcha: solvedByAny });
// @ts-expect-error Turnstile is no reCAPTCHA
void loginRadiusConfiguration({ apiKey, captchas: { recaptcha: () => solvedByTurnstile } });
// @ts-expect-error nor is it one later
void loginRadiusConfiguration({ apiKey, captchas: { recaptcha: async () => solvedByTurnstile } });
// @ts-expect-error nor is Tencent's
void loginRadiusConfiguration({ apiKey, captchas: { recaptcha: tencent } });
// @ts-expect-error the configuration tells of no Turnstile
void loginRadiusConfiguration({ apiKey, captchas: { turnstile: () => solvedByTurnstile } });
// @ts-expect-error whose app?
void loginRadiusConfiguration({ captchas: { recaptcha } });

declare const configuration: LoginRadiusConfiguration;
export const forTheForm: CaptchaAdapter<LoginRadiusCaptcha> | undefined = configuration.captcha;
// @ts-expect-error a form whose provider carries only hCaptcha can't take whatever LoginRadius asks for
export const forAnother: Adapter<"hcaptcha"> | undefined = configuration.captcha;
