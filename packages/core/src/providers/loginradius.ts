import type { CaptchaResponse } from "../captcha.ts";
import type { ErrorCode } from "../errors.ts";
import { asRecord } from "../lib/asRecord.ts";
import { checkBaseUrl } from "../lib/checkBaseUrl.ts";
import type { Transport } from "../lib/checkTransport.ts";
import { httpProvider, type Reading } from "../lib/httpProvider.ts";
import { isDevelopment } from "../lib/isDevelopment.ts";
import { misconfigured } from "../lib/misconfigured.ts";
import { readStatus } from "../lib/readStatus.ts";
import { retryAfter } from "../lib/retryAfter.ts";
import type { Answer } from "../lib/sendOnce.ts";
import type { Provider, Secret } from "../provider.ts";

export {
  type LoginRadiusCaptchaFactory,
  type LoginRadiusCaptchas,
  type LoginRadiusConfiguration,
  type LoginRadiusConfigurationOptions,
  loginRadiusConfiguration,
} from "../lib/loginRadiusConfiguration.ts";
export { type LoginRadiusPolicyOptions, loginRadiusPolicy } from "../lib/loginRadiusPolicy.ts";

const id = "loginradius";

// Query parameters, by captcha (LoginRadius, Identity API: Change Password). The type of what the provider accepts
// comes from here.
const captchaParameters = {
  // The page has both spellings, and doesn't say which wins.
  recaptcha: { token: "g-recaptcha-response", alias: "g_recaptcha_response" },
  hcaptcha: { token: "h-captcha-response" },
  tencent: { token: "qq_captcha_ticket", randstr: "qq_captcha_randstr" },
} as const;

/** The captchas that LoginRadius itself verifies, where the app's Bot Protection is on. */
export type LoginRadiusCaptcha = CaptchaResponse<keyof typeof captchaParameters>;

/** Codes that tell a person more than ours do; each has a sentence in every catalog. */
export type LoginRadiusSentenceCode = 1130 | 1132 | 1148 | 1165 | 1166 | 1167 | 1198 | 1216 | 1264 | 1286 | 1315;

/** What {@link createLoginRadiusProvider} takes. */
export interface LoginRadiusProviderOptions extends Transport {
  /** The app's API key, which is public; never the API secret. */
  apiKey: string;
  /** The access token of the signed-in person, by default good for 15 minutes. */
  accessToken: Secret;
  /** `https://api.loginradius.com` by default; a custom domain or a proxy otherwise. https, or http on localhost. */
  baseUrl?: string | undefined;
  /** `"header"` by default: a URL is written into logs along the way, and a token in it too. */
  accessTokenIn?: "header" | "query" | undefined;
  /**
   * Keeps LoginRadius from calling the app's webhook for this change. `true` asks by query parameter, which a browser
   * sends without further ado; `"header"` by `X-PreventWebhook`, which the API's CORS preflight must allow. Default
   * `false`.
   */
  preventWebhook?: boolean | "header" | undefined;
  /**
   * Which of the two documented parameters carries the token of reCAPTCHA; `"both"` sends it in each, which makes a URL with
   * a long token longer. Default: `"g-recaptcha-response"`.
   */
  recaptchaParameter?: RecaptchaParameter | "both" | undefined;
}

type RecaptchaParameter = (typeof captchaParameters.recaptcha)["token" | "alias"];

/**
 * Changes the password of a signed-in account (LoginRadius, Identity API: Change Password, `PUT
 * /identity/v2/auth/password/change`).
 *
 * @param options - the app's key and the person's access token
 * @throws {@link ChangePasswordError} `misconfigured` when an option is missing or unusable
 */
export function createLoginRadiusProvider(options: LoginRadiusProviderOptions): Provider<LoginRadiusCaptcha> {
  const {
    apiKey,
    accessToken,
    baseUrl = "https://api.loginradius.com",
    accessTokenIn = "header",
    preventWebhook = false,
    recaptchaParameter = captchaParameters.recaptcha.token,
    ...transport
  } = { ...options } as LoginRadiusProviderOptions;
  const base = checkBaseUrl(id, baseUrl);
  if (typeof apiKey !== "string" || apiKey === "") {
    throw misconfigured(
      id,
      "apiKey",
      isDevelopment && "is missing. It is in the LoginRadius Admin Console, with the app's credentials.",
    );
  }
  if (accessTokenIn !== "header" && accessTokenIn !== "query") {
    throw misconfigured(id, "accessTokenIn", isDevelopment && 'is neither "header" nor "query".');
  }
  if (typeof preventWebhook !== "boolean" && preventWebhook !== "header") {
    throw misconfigured(id, "preventWebhook", isDevelopment && 'is neither true, false nor "header".');
  }
  const { token, alias } = captchaParameters.recaptcha;
  if (![token, alias, "both"].includes(recaptchaParameter)) {
    throw misconfigured(id, "recaptchaParameter", isDevelopment && `is neither "${token}", "${alias}" nor "both".`);
  }
  return httpProvider<LoginRadiusCaptcha, "accessToken">({
    id,
    accepts: Object.keys(captchaParameters) as LoginRadiusCaptcha["vendor"][],
    secrets: { accessToken },
    transport,
    request: ({ currentPassword, newPassword, captcha }, secrets) => {
      const query = new URLSearchParams({
        apikey: apiKey,
        ...(accessTokenIn === "query" && { access_token: secrets.accessToken }),
        ...(captcha && captchaQuery(captcha, recaptchaParameter === "both" ? [token, alias] : [recaptchaParameter])),
        ...(preventWebhook === true && { prevent_webhook: "true" }),
      });
      return {
        method: "PUT",
        url: `${base}/identity/v2/auth/password/change?${query}`,
        headers: {
          "Content-Type": "application/json",
          ...(accessTokenIn === "header" && { Authorization: `Bearer ${secrets.accessToken}` }),
          ...(preventWebhook === "header" && { "X-PreventWebhook": "true" }),
        },
        body: JSON.stringify({ oldpassword: currentPassword, newpassword: newPassword }),
      };
    },
    read: (answer, { captcha }) => read(answer, captcha !== undefined),
  });
}

function captchaQuery(
  { vendor, token, randstr }: LoginRadiusCaptcha,
  recaptchaNames: readonly RecaptchaParameter[],
): Record<string, string> {
  if (vendor === "recaptcha") return Object.fromEntries(recaptchaNames.map((name) => [name, token]));
  const names: { token: string; randstr?: string } = captchaParameters[vendor];
  if (names.randstr === undefined) return { [names.token]: token };
  if (randstr) return { [names.token]: token, [names.randstr]: randstr };
  throw misconfigured(
    id,
    "captcha",
    isDevelopment && "has a token but no randstr, and LoginRadius takes only both. Nothing was sent. Pass both on.",
  );
}

/**
 * An error may come with 200, and one code with more than one status: the body's code decides, the status only
 * without one.
 */
function read(answer: Answer, captchaSent: boolean): Reading | undefined {
  const { status, ok, headers, json } = answer;
  const body = asRecord(json);
  // Both spellings are documented.
  const given = body["ErrorCode"] ?? body["errorCode"] ?? 0;
  const refused = given !== 0 && given !== "";
  if (ok && body["IsPosted"] === true && !refused) return undefined;
  const providerCode = refused ? readCode(given) : undefined;

  const code =
    providerCode && (Object.keys(meanings) as ErrorCode[]).find((it) => meanings[it]?.includes(providerCode));
  if (!code && (status === 429 || providerCode === 429)) {
    const detail =
      isDevelopment &&
      "The app's limit of calls per second is used up, by all of its users together. Wait until retryAt.";
    return { code: "rate_limited", providerCode, detail, retryAt: retryAfter(headers, rateLimitWindow) };
  }
  if (!code && (!refused || status === 503)) return { providerCode, ...readStatus(answer, false) };

  const errors = body["Errors"];
  const reading: Reading = {
    code: code || "unexpected_response",
    providerCode,
    detail:
      isDevelopment &&
      details &&
      `LoginRadius answered ${providerCode}. ${code ? details[code] : "It has no reading here; look it up in LoginRadius's list of error codes."}`,
  };
  switch (reading.code) {
    case "captcha_rejected":
      return captchaSent ? reading : { ...reading, code: "captcha_required" };
    case "new_password_rejected":
      return {
        ...reading,
        ...(!isAboutNewPassword(providerCode, errors) && { field: undefined }),
        providerText: membersOf(errors, "ErrorMessage").join(" "),
      };
    case "account_locked":
      return { ...reading, retryAt: readTime(asRecord(body["Data"])["LoginLockedTimeout"]) };
    case "unexpected_response":
      return { ...reading, providerText: textOf(body) };
    default:
      return reading;
  }
}

/** A number, or its digits; nothing else of the answer may reach an error. */
function readCode(given: unknown): number | undefined {
  const isCode = Number.isInteger(given) || (typeof given === "string" && /^\d{1,6}$/.test(given));
  return isCode ? Number(given) : undefined;
}

/** Only 1134 names fields, in a case that differs between its samples; 1214 may mean either password. */
function isAboutNewPassword(providerCode: number | undefined, errors: unknown): boolean {
  if (providerCode !== validationFailed) return providerCode !== dangerousRequest;
  return membersOf(errors, "FieldName").some((name) => /^(?:new)?password$/i.test(name));
}

function membersOf(errors: unknown, member: string): string[] {
  const found = Array.isArray(errors) ? errors.map((error) => asRecord(error)[member]) : [];
  return found.filter((it) => typeof it === "string");
}

function textOf(body: Readonly<Record<string, unknown>>): string | undefined {
  const text = body["Description"] ?? body["description"];
  return typeof text === "string" ? text : undefined;
}

function readTime(value: unknown): Date | undefined {
  const time = typeof value === "string" ? Date.parse(value) : Number.NaN;
  return Number.isNaN(time) ? undefined : new Date(time);
}

/** The limits are per second (LoginRadius, Acceptable Use Policy). */
const rateLimitWindow = 1_000;

const validationFailed = 1134;
const dangerousRequest = 1214;

/**
 * What LoginRadius's codes mean here: all that it documents for a change of password, and those of its general list
 * that can be answered to one (LoginRadius, API Error Codes).
 */
const meanings: Partial<Record<ErrorCode, readonly number[]>> = {
  // 966 and 1205 are what other calls that check a password answer.
  current_password_incorrect: [967, 966, 1205],
  new_password_rejected: [validationFailed, 1216, dangerousRequest],
  // Its text speaks of a profile id; the history check of LoginRadius's hosted pages leaves no other code for itself.
  new_password_reused: [1015],
  new_password_compromised: [1315],
  // Both also say that there was no captcha at all; see captcha_required in read().
  captcha_rejected: [982, 1218],
  captcha_required: [1132],
  session_expired: [905, 906, 1055, 1060, 1217, 2024],
  // 1148 and 1165 ask for a security answer, 1166 and 1167 for a code that was sent: signing in asks for them.
  account_locked: [1148, 1165, 1166, 1167, 1198, 1264],
  account_blocked: [991, 1130, 1164, 1220],
  misconfigured: [
    // keys, site and permissions
    901, 902, 909, 920, 922, 942, 1144, 1206, 1207, 1208, 1286, 2017, 2023,
    // the request itself, which is right when it leaves here: look at the proxy in between
    908, 965, 971, 1079, 1080, 1081, 1083, 1089, 1090,
  ],
  provider_unavailable: [950],
  // 938, 984 and 1016: the account can't be found or has no password (a social account). 1038: its e-mail address is
  // malformed.
  unexpected_response: [938, 984, 1016, 1038],
};

const details: Partial<Record<ErrorCode, string>> | false = isDevelopment && {
  current_password_incorrect:
    "The current password is wrong. After an attempt whose outcome is unknown, that attempt may have worked.",
  new_password_rejected: "The new password breaks a rule of the app's password policy. Give the form the same policy.",
  new_password_reused: "The new password is too much like an earlier one, by the app's password history setting.",
  new_password_compromised: "The new password is in a data breach, and the app's Breached Password Protection is on.",
  captcha_rejected: "Bot Protection is on for this call. Give the form the captcha that the app is configured for.",
  captcha_required:
    "The account is locked until a captcha is solved. Give the form the one that the app is configured for.",
  session_expired:
    "The access token is missing, invalid or expired. Have the person sign in again, or refresh the token first.",
  account_locked: "The account is locked for now. Signing in again unlocks it; with 1198, waiting until retryAt.",
  account_blocked: "The account is blocked or may not sign in. Only an administrator can change that.",
  misconfigured:
    "It refused the app or the shape of the request. Check apiKey, baseUrl, any proxy and the app's settings.",
  provider_unavailable: "The operation failed on its side, and it asks to try again in a few minutes.",
  unexpected_response: "This account's password can't be changed this way. Look at the account in the Admin Console.",
};
