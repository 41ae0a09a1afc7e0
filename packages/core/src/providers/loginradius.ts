import type { CaptchaResponse } from "../captcha.ts";
import type { ErrorCode } from "../errors.ts";
import { asRecord } from "../lib/asRecord.ts";
import { checkBaseUrl } from "../lib/checkBaseUrl.ts";
import type { Transport } from "../lib/checkTransport.ts";
import { httpProvider, type Reading } from "../lib/httpProvider.ts";
import { misconfigured } from "../lib/misconfigured.ts";
import { readStatus } from "../lib/readStatus.ts";
import { retryAfter } from "../lib/retryAfter.ts";
import type { Answer } from "../lib/sendOnce.ts";
import type { Provider, Secret } from "../provider.ts";

export { type LoginRadiusPolicyOptions, loginRadiusPolicy } from "../lib/loginRadiusPolicy.ts";

const id = "loginradius";

// Query parameters, by captcha (LoginRadius, Identity API: Change Password). The type of what the provider accepts
// comes from here.
const captchaParameters = {
  recaptcha: { token: "g-recaptcha-response" },
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
}

/**
 * Changes the password of a signed-in account (LoginRadius, Identity API: Change Password, `PUT
 * /identity/v2/auth/password/change`).
 *
 * @throws {@link ChangePasswordError} `misconfigured` when an option is missing or unusable
 */
export function createLoginRadiusProvider(options: LoginRadiusProviderOptions): Provider<LoginRadiusCaptcha> {
  const {
    apiKey,
    accessToken,
    baseUrl = "https://api.loginradius.com",
    accessTokenIn = "header",
    preventWebhook = false,
    fetch,
    timeout,
  } = { ...options } as LoginRadiusProviderOptions;
  const base = checkBaseUrl(id, baseUrl);
  if (typeof apiKey !== "string" || apiKey === "") {
    throw misconfigured(id, "apiKey is missing. It is in the LoginRadius Admin Console, with the app's credentials.");
  }
  if (accessTokenIn !== "header" && accessTokenIn !== "query") {
    throw misconfigured(id, 'accessTokenIn is neither "header" nor "query".');
  }
  if (typeof preventWebhook !== "boolean" && preventWebhook !== "header") {
    throw misconfigured(id, 'preventWebhook is neither true, false nor "header".');
  }
  return httpProvider<LoginRadiusCaptcha, "accessToken">({
    id,
    accepts: Object.keys(captchaParameters) as LoginRadiusCaptcha["vendor"][],
    secrets: { accessToken },
    transport: { fetch, timeout },
    request: ({ currentPassword, newPassword, captcha }, secrets) => {
      const query = new URLSearchParams({
        apikey: apiKey,
        ...(accessTokenIn === "query" && { access_token: secrets.accessToken }),
        ...(captcha && captchaQuery(captcha)),
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

function captchaQuery({ vendor, token, randstr }: LoginRadiusCaptcha): Record<string, string> {
  const names: { token: string; randstr?: string } = captchaParameters[vendor];
  if (names.randstr === undefined) return { [names.token]: token };
  if (randstr) return { [names.token]: token, [names.randstr]: randstr };
  throw misconfigured(
    id,
    "The captcha has a token but no randstr, and LoginRadius takes only both. Nothing was sent. Pass both on.",
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

  const row = errorTable.find(
    ({ providerCodes }) => providerCode !== undefined && providerCodes.includes(providerCode),
  );
  if (row) {
    const { code, detail } = row;
    const reading = { code, providerCode, detail: `LoginRadius answered ${providerCode}. ${detail}` };
    switch (code) {
      case "captcha_rejected":
        return captchaSent ? reading : { ...reading, code: "captcha_required" };
      case "new_password_rejected":
        return isAboutNewPassword(providerCode, body["Errors"]) ? reading : { ...reading, field: undefined };
      case "account_locked":
        return { ...reading, retryAt: readTime(asRecord(body["Data"])["LoginLockedTimeout"]) };
      default:
        return reading;
    }
  }
  if (status === 429 || providerCode === 429) {
    const detail = "The app's limit of calls per second is used up, by all of its users together. Wait until retryAt.";
    return { code: "rate_limited", providerCode, detail, retryAt: retryAfter(headers, rateLimitWindow) };
  }
  if (refused && status !== 503) {
    const detail =
      "LoginRadius answered with an error that has no reading here. Look providerCode up in its list of error codes.";
    return { code: "unexpected_response", providerCode, detail };
  }
  return { providerCode, ...readStatus(answer, false) };
}

/** A number, or its digits; nothing else of the answer may reach an error. */
function readCode(given: unknown): number | undefined {
  const isCode = Number.isInteger(given) || (typeof given === "string" && /^\d{1,6}$/.test(given));
  return isCode ? Number(given) : undefined;
}

/** Only 1134 names fields, in a case that differs between its samples; 1214 may mean either password. */
function isAboutNewPassword(providerCode: number | undefined, errors: unknown): boolean {
  if (providerCode !== validationFailed) return providerCode !== dangerousRequest;
  const names = Array.isArray(errors) ? errors.map((error) => String(asRecord(error)["FieldName"]).toLowerCase()) : [];
  return names.includes("newpassword") || names.includes("password");
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
 * that can be answered to one (LoginRadius, API Error Codes). What is missing is `unexpected_response`.
 */
const errorTable: readonly { code: ErrorCode; providerCodes: readonly number[]; detail: string }[] = [
  {
    code: "current_password_incorrect",
    // 966 and 1205 are what other calls that check a password answer.
    providerCodes: [967, 966, 1205],
    detail: "The current password is wrong. After an attempt whose outcome is unknown, that attempt may have worked.",
  },
  {
    code: "new_password_rejected",
    providerCodes: [validationFailed, 1216, dangerousRequest],
    detail: "The new password breaks a rule of the app's password policy. Give the form the same policy.",
  },
  {
    // Its text speaks of a profile id; the history check of LoginRadius's hosted pages leaves no other code for itself.
    code: "new_password_reused",
    providerCodes: [1015],
    detail: "The new password is too much like an earlier one, by the app's password history setting.",
  },
  {
    code: "new_password_compromised",
    providerCodes: [1315],
    detail: "The new password is in a data breach, and the app's Breached Password Protection is on.",
  },
  {
    // Both also say that there was no captcha at all; see captcha_required in read().
    code: "captcha_rejected",
    providerCodes: [982, 1218],
    detail: "Bot Protection is on for this call. Give the form the captcha that the app is configured for.",
  },
  {
    code: "captcha_required",
    providerCodes: [1132],
    detail: "The account is locked until a captcha is solved. Give the form the one that the app is configured for.",
  },
  {
    code: "session_expired",
    providerCodes: [905, 906, 1055, 1060, 1217, 2024],
    detail:
      "The access token is missing, invalid or expired. Have the person sign in again, or refresh the token first.",
  },
  {
    // 1148 and 1165 ask for a security answer, 1166 and 1167 for a code that was sent: signing in asks for them.
    code: "account_locked",
    providerCodes: [1148, 1165, 1166, 1167, 1198, 1264],
    detail: "The account is locked for now. Signing in again unlocks it; with 1198, waiting until retryAt.",
  },
  {
    code: "account_blocked",
    providerCodes: [991, 1130, 1164, 1220],
    detail: "The account is blocked or may not sign in. Only an administrator can change that.",
  },
  {
    code: "misconfigured",
    providerCodes: [
      // keys, site and permissions
      901, 902, 909, 920, 922, 942, 1144, 1206, 1207, 1208, 1286, 2017, 2023,
      // the request itself, which is right when it leaves here: look at the proxy in between
      908, 965, 971, 1079, 1080, 1081, 1083, 1089, 1090,
    ],
    detail: "It refused the app or the shape of the request. Check apiKey, baseUrl, any proxy and the app's settings.",
  },
  {
    code: "provider_unavailable",
    providerCodes: [950],
    detail: "The operation failed on its side, and it asks to try again in a few minutes.",
  },
  {
    // 938, 984 and 1016: the account can't be found or has no password (a social account). 1038: its e-mail address is
    // malformed.
    code: "unexpected_response",
    providerCodes: [938, 984, 1016, 1038],
    detail: "This account's password can't be changed this way. Look at the account in the Admin Console.",
  },
];
