import type { CaptchaAdapter, CaptchaResponse } from "../captcha.ts";
import { ChangePasswordError, isChangePasswordError } from "../errors.ts";
import type { PasswordPolicy } from "../policy.ts";
import type { LoginRadiusCaptcha } from "../providers/loginradius.ts";
import { asRecord } from "./asRecord.ts";
import { type AttemptLimits, attempt } from "./attempt.ts";
import { captchaFailure } from "./captchaFailure.ts";
import { checkBaseUrl } from "./checkBaseUrl.ts";
import { checkSignal } from "./checkChange.ts";
import { checkKey } from "./checkKey.ts";
import { checkTransport, type Transport } from "./checkTransport.ts";
import { fetchLoginRadiusAppInfo } from "./fetchLoginRadiusAppInfo.ts";
import { isDevelopment } from "./isDevelopment.ts";
import { type LoginRadiusPolicyOptions, loginRadiusPolicy } from "./loginRadiusPolicy.ts";
import { misconfigured } from "./misconfigured.ts";
import { type LoginRadiusAppInfo, readLoginRadiusAppInfo } from "./readLoginRadiusAppInfo.ts";

/**
 * Makes a captcha of what the app's configuration says of it; best by an import at that moment, so that nobody carries
 * a captcha that isn't asked for.
 *
 * @typeParam Vendor - the id of the captcha
 */
export type LoginRadiusCaptchaFactory<Vendor extends string, Settings> = (
  settings: Settings,
) => CaptchaAdapter<CaptchaResponse<Vendor>> | Promise<CaptchaAdapter<CaptchaResponse<Vendor>>>;

/** The captchas that an app's configuration tells of. */
export interface LoginRadiusCaptchas {
  /** For reCAPTCHA v2: `recaptcha` of `@rekey/core/captcha/recaptcha`, or a function that imports it. */
  readonly recaptcha?: LoginRadiusCaptchaFactory<"recaptcha", NonNullable<LoginRadiusAppInfo["recaptcha"]>> | undefined;
  /** For Tencent: `tencent` of `@rekey/core/captcha/tencent`, or a function that imports it. */
  readonly tencent?: LoginRadiusCaptchaFactory<"tencent", NonNullable<LoginRadiusAppInfo["tencent"]>> | undefined;
}

/** What {@link loginRadiusConfiguration} takes. */
export interface LoginRadiusConfigurationOptions extends LoginRadiusPolicyOptions {
  /** The app's API key, which is public. */
  apiKey: string;
  /** What to make a captcha with, where the configuration names it. */
  captchas?: LoginRadiusCaptchas | undefined;
  /**
   * The captcha of an app whose configuration asks for one but does not say which: hCaptcha and reCAPTCHA v3 leave no
   * trace in it. Itself, or a function that makes it.
   */
  captcha?:
    | CaptchaAdapter<LoginRadiusCaptcha>
    | (() => CaptchaAdapter<LoginRadiusCaptcha> | Promise<CaptchaAdapter<LoginRadiusCaptcha>>)
    | undefined;
  /** `https://config.lrcontent.com` by default. https, or http on localhost. */
  baseUrl?: string | undefined;
  /** Stands in for the global `fetch`, which is looked up at each call. */
  fetch?: Transport["fetch"];
  /** In milliseconds, 5,000 by default. The request gets this long, and then the function that makes the captcha. */
  timeout?: number | undefined;
  /** Gives up. */
  signal?: AbortSignal | undefined;
}

/** What a form is to be like, by the app's configuration: spread it into `ChangePasswordForm`. */
export interface LoginRadiusConfiguration {
  /** Undefined where the app asks for none. */
  readonly captcha: CaptchaAdapter<LoginRadiusCaptcha> | undefined;
  /** `"eager"` where each change needs it; `"required"` where only that of a locked account does. */
  readonly captchaLoading: "eager" | "required" | undefined;
  /** What the registration form asks of a password, and that the new one is not the current one. */
  readonly policy: PasswordPolicy;
}

/** In milliseconds. Somebody waits for the form meanwhile. */
const defaultTimeout = 5_000;

const id = "loginradius";

/**
 * Asks LoginRadius what the app is configured for: which captcha at a change of password, and the rules of a password
 * (LoginRadius, Get Configurations, `GET /ciam/appinfo`). One request, which takes the API key along and nothing else.
 *
 * Where it fails the caller decides. The form works without it: LoginRadius has the last word on both, and a captcha that
 * is missing becomes `captcha_required`, before anything is changed.
 *
 * @param options - the app's key, and the captchas that it may be configured for
 * @returns the same at each call until somebody changes the app; keep it, as a form wants the same objects at each render
 * @throws {@link ChangePasswordError} `misconfigured` where the app asks for a captcha that is not among the options, and
 * for an unusable option or a wrong key; `provider_unavailable`, `offline`, `rate_limited` or `aborted` where the
 * configuration can't be had now; `unexpected_response` where it is none; `captcha_unavailable` where the captcha's own
 * code does not come
 */
export async function loginRadiusConfiguration(
  options: LoginRadiusConfigurationOptions,
): Promise<LoginRadiusConfiguration> {
  const given = { ...options } as LoginRadiusConfigurationOptions;
  const { apiKey, baseUrl = "https://config.lrcontent.com", onSkippedRule } = given;
  const base = checkBaseUrl(id, baseUrl);
  checkKey(id, "apiKey", apiKey, "It is in the LoginRadius Admin Console, with the app's credentials.");
  const { fetch, timeout } = checkTransport(id, { fetch: given.fetch, timeout: given.timeout ?? defaultTimeout });
  const limits = { timeout, signal: checkSignal(id, given) };

  const query = new URLSearchParams({ apikey: apiKey });
  const appInfo = readLoginRadiusAppInfo(
    await fetchLoginRadiusAppInfo(`${base}/ciam/appinfo?${query}`, { fetch, ...limits }),
  );
  const { asksForCaptcha, passwordRules } = appInfo;
  const policy = { ...loginRadiusPolicy(passwordRules, { onSkippedRule }), notCurrent: true };
  if (asksForCaptcha === "never") return { captcha: undefined, captchaLoading: undefined, policy };
  const captcha = await make(choose(appInfo, given), limits);
  return { captcha, captchaLoading: asksForCaptcha === "always" ? "eager" : "required", policy };
}

/** How to come by the captcha, and what to call it in errors. */
interface Choice {
  readonly vendor: string | undefined;
  readonly option: string;
  readonly create: () => unknown;
}

function choose({ recaptcha, tencent }: LoginRadiusAppInfo, { captchas, captcha }: LoginRadiusConfigurationOptions) {
  if (recaptcha) return choice("recaptcha", "reCAPTCHA v2", captchas?.recaptcha, recaptcha);
  if (tencent) return choice("tencent", "Tencent's captcha", captchas?.tencent, tencent);
  if (captcha) {
    return {
      vendor: undefined,
      option: "captcha",
      create: () => (typeof captcha === "function" ? captcha() : captcha),
    };
  }
  throw misconfigured(
    id,
    "captcha",
    isDevelopment &&
      "is missing. The app asks for a captcha, and its configuration does not say which, as with hCaptcha and reCAPTCHA v3. Look it up in the Admin Console. Pass that one, such as captcha: hcaptcha({ siteKey }).",
  );
}

function choice<Settings>(
  vendor: string,
  name: string,
  create: ((settings: Settings) => unknown) | undefined,
  settings: Settings,
): Choice {
  const option = `captchas.${vendor}`;
  if (typeof create === "function") return { vendor, option, create: () => create(settings) };
  throw misconfigured(
    id,
    option,
    isDevelopment &&
      `is missing. The app asks for ${name}. Pass captchas: { ${vendor} }, with ${vendor} of @rekey/core/captcha/${vendor}.`,
  );
}

async function make(
  { vendor, option, create }: Choice,
  limits: AttemptLimits,
): Promise<CaptchaAdapter<LoginRadiusCaptcha>> {
  const made = await attempt(create, limits);
  if (made.ended === "aborted") {
    const detail = isDevelopment && `The signal aborted while ${option} was being made.`;
    throw new ChangePasswordError({ code: "aborted", provider: id, detail });
  }
  if (made.ended === "done") {
    const { id: itsId, mount } = asRecord(made.value);
    if (typeof mount === "function" && (!vendor || itsId === vendor))
      return made.value as CaptchaAdapter<LoginRadiusCaptcha>;
    throw misconfigured(
      id,
      option,
      isDevelopment &&
        `gave no captcha${vendor ? ` of the id "${vendor}"` : ""}. Have it return what the factory makes.`,
    );
  }
  if (made.ended === "threw" && isChangePasswordError(made.thrown)) throw made.thrown;
  throw captchaFailure(
    vendor ?? id,
    made.ended === "timed_out" ? "load-timeout" : "load-failed",
    isDevelopment &&
      `${option} ${made.ended === "timed_out" ? `gave nothing within ${limits.timeout} ms` : "failed"}. Its code may not have come, such as a chunk that a deployment has taken away.`,
  );
}
