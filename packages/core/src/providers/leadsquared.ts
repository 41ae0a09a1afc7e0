import { type ErrorCode, type ErrorField, errorCodes } from "../errors.ts";
import { asRecord } from "../lib/asRecord.ts";
import { baseUrlOfHost, checkBaseUrl } from "../lib/checkBaseUrl.ts";
import type { Transport } from "../lib/checkTransport.ts";
import { httpProvider, type Reading } from "../lib/httpProvider.ts";
import { isDevelopment } from "../lib/isDevelopment.ts";
import { isHeaderValue } from "../lib/isHeaderValue.ts";
import { misconfigured } from "../lib/misconfigured.ts";
import { readMessage } from "../lib/readMessage.ts";
import { readStatus } from "../lib/readStatus.ts";
import { retryAfter } from "../lib/retryAfter.ts";
import type { Answer } from "../lib/sendOnce.ts";
import type { Provider, Secret } from "../provider.ts";

const id = "leadsquared";

/**
 * Answers that tell a person more than our codes do; each has a sentence in every catalog. LeadSquared has no codes of
 * its own for them, so the error carries these as its `providerCode`.
 */
export type LeadSquaredSentenceCode = "wrong_region" | "auth_key_expired" | "rate_window";

/** What a message of LeadSquared's means, for messages that the provider's own list doesn't know. */
export interface LeadSquaredErrorPattern {
  /** Is looked for in the vendor's message (`ExceptionMessage` or `ResponseText`). */
  pattern: RegExp;
  /** What such a message means. */
  code: ErrorCode;
  /** By default the field that the code is about. */
  field?: ErrorField | undefined;
}

/** Where the portal's API is: by host, or by base URL; never both. */
export type LeadSquaredAddress =
  | {
      /**
       * The portal host of the account's region, such as `portalapi-in21.leadsquared.com` (LeadSquared, Portal API:
       * API Hosts).
       */
      host: string;
      baseUrl?: undefined;
    }
  | {
      /** The origin, and for a proxy the path before `/api`. https, or http on localhost. */
      baseUrl: string;
      host?: undefined;
    };

/** What {@link createLeadSquaredProvider} takes. */
export type LeadSquaredProviderOptions = LeadSquaredAddress &
  Transport & {
    /** The id of the portal, from the URL of its page under Manage Portals. */
    portalId: string;
    /**
     * The `AuthKey` that signing in gave: good for 4 hours (LeadSquared, Portal API: Sign In). Never the account's
     * access or secret key.
     */
    authKey: Secret;
    /** The portal's registration token (LeadSquared, Portal API: Get Registration Token). */
    registrationToken: Secret;
    /**
     * Readings of messages, tested before the provider's own: LeadSquared documents no code for a wrong current
     * password, only text, and that text can differ between accounts and languages.
     */
    errorPatterns?: readonly LeadSquaredErrorPattern[] | undefined;
  };

/**
 * Changes the password of a signed-in lead (LeadSquared, Portal API: Change Password, version 2).
 *
 * Takes no captcha: the API has no parameter for one, so nobody would verify it.
 *
 * @param options - the portal's address and id, and the person's keys
 * @throws {@link ChangePasswordError} `misconfigured` when an option is missing or unusable
 */
export function createLeadSquaredProvider(options: LeadSquaredProviderOptions): Provider {
  const {
    host,
    baseUrl,
    portalId,
    authKey,
    registrationToken,
    errorPatterns = [],
    ...transport
  } = { ...options } as LeadSquaredProviderOptions;
  if ((host === undefined) === (baseUrl === undefined)) {
    throw misconfigured(id, "host", isDevelopment && "or baseUrl is to be given, and not both.");
  }
  const base = host === undefined ? checkBaseUrl(id, baseUrl) : baseUrlOfHost(id, host);
  if (!isHeaderValue(portalId)) {
    throw misconfigured(
      id,
      "portalId",
      isDevelopment && "is missing or is not a string that a header can carry. It is in the URL of the portal's page.",
    );
  }
  if (!Array.isArray(errorPatterns) || !errorPatterns.every(isErrorPattern)) {
    throw misconfigured(
      id,
      "errorPatterns",
      isDevelopment && "is not a list of { pattern: a RegExp, code: one of the error codes }.",
    );
  }
  return httpProvider({
    id,
    accepts: [],
    secrets: { authKey, registrationToken },
    transport,
    request: ({ currentPassword, newPassword }, secrets) => ({
      method: "POST",
      url: `${base}/api/Settings/v2/ChangePassword`,
      headers: {
        "Content-Type": "application/json",
        // The bare key: the Portal API knows no scheme such as Bearer.
        Authorization: secrets.authKey,
        "x-lsq-registertoken": secrets.registrationToken,
        "x-lsq-portalid": portalId,
      },
      // Two members and no more: an unknown one risks a 400 (LeadSquared, Portal API: "attribute names").
      body: JSON.stringify({ CurrentPassword: currentPassword, NewPassword: newPassword }),
    }),
    read: (answer) => read(answer, new URL(base).host, errorPatterns),
  });
}

function isErrorPattern(value: unknown): value is LeadSquaredErrorPattern {
  const { pattern, code } = asRecord(value);
  return pattern instanceof RegExp && errorCodes.includes(code as ErrorCode);
}

/**
 * Refusals come as 500 as a rule, and as 200 at times: the body decides, the status only where the body says nothing.
 */
function read(answer: Answer, host: string, patterns: readonly LeadSquaredErrorPattern[]): Reading | undefined {
  const { status, ok, text, json } = answer;
  const { IsSuccessful, Status, ExceptionType, ExceptionMessage, ResponseText } = asRecord(json);
  const exception = Status === "Error" || isText(ExceptionType) || isText(ExceptionMessage);
  if (ok && IsSuccessful === true && !exception) return undefined;
  // Only what looks like a type: nothing else of the answer may reach an error.
  const providerCode = isText(ExceptionType) && /^MX\w{1,80}$/.test(ExceptionType) ? ExceptionType : undefined;
  const message = [ExceptionMessage, ResponseText, json].find(isText) ?? "";
  // An answer that claims both proves neither.
  const refused = IsSuccessful === false || (exception && IsSuccessful !== true);
  const reading =
    readRateLimit(answer, providerCode) ??
    // Before the status: a refusal that speaks of the password has come with any.
    readText(message, patterns) ??
    readKeys(status, text, host) ??
    exceptionTypes[providerCode ?? ""] ??
    (serviceDown.test(message) ? unavailable : undefined) ??
    readStatus(answer, refused);
  return { providerCode, ...reading, ...(reading.code === "unexpected_response" && { providerText: message }) };
}

function readRateLimit({ status, headers, text }: Answer, providerCode: string | undefined): Reading | undefined {
  const limit = rateLimit.exec(text);
  if (status !== 429 && !limit && providerCode !== "MXAPIRateLimitExceededException") return undefined;
  const detail =
    isDevelopment && "The account's limit of calls is used up, by all of its users together. Wait until retryAt.";
  return {
    code: "rate_limited",
    providerCode: "rate_window" satisfies LeadSquaredSentenceCode,
    detail,
    retryAt: retryAfter(headers, limit ? Number(limit[1]) * 1_000 : rateLimitWindow),
  };
}

function readText(message: string, patterns: readonly LeadSquaredErrorPattern[]): Reading | undefined {
  if (message === "") return undefined;
  const given = patterns.find(({ pattern }) => message.search(pattern) !== -1);
  if (given) {
    const { code, field } = given;
    return {
      code,
      detail: isDevelopment && "One of errorPatterns knows the vendor's message.",
      ...(field && { field }),
    };
  }
  const code = readMessage(message.replace(parameterName, ""));
  return (
    code && { code, detail: isDevelopment && "Read from the vendor's message, since LeadSquared has no code for it." }
  );
}

function readKeys(status: number, text: string, host: string): Reading | undefined {
  if (status !== 401 && status !== 403) return undefined;
  const named = status === 401 ? portalHost.exec(text)?.[0].toLowerCase() : undefined;
  if (named === undefined || named === host) return keysRefused;
  const detail =
    isDevelopment &&
    `The account may live on another host: the answer names ${named}. If that is yours, make it the host.`;
  return { code: "misconfigured", providerCode: "wrong_region" satisfies LeadSquaredSentenceCode, detail };
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}

/** "25 in 5 second(s)" (LeadSquared, Portal API: status 429): how long to wait where the answer doesn't say. */
const rateLimitWindow = 5_000;

// The sentence is always this one; the status with it has been 429, 403 and 200.
const rateLimit = /exceeded the limit of \d+ in (\d+) second/i;

// "Invalid Input! Parameter Name: NewPassword" names a member of the request, and says nothing of either password.
const parameterName = /[^.!;\n]*parameter name[^.!;\n]*/gi;

// A 401 names the right host when the account is of another region (LeadSquared, Portal API: API Hosts). Never
// followed: passwords and the key would go to a host that an answer names.
const portalHost = /portalapi[\w-]*\.leadsquared\.com/i;

const keysRefused: Reading = {
  code: "session_expired",
  providerCode: "auth_key_expired" satisfies LeadSquaredSentenceCode,
  detail:
    isDevelopment &&
    "LeadSquared refused the keys. Most likely the AuthKey has expired (4 hours): have the person sign in again. If a " +
      "fresh one is refused too, look at registrationToken and portalId.",
};

const shapeDetail =
  isDevelopment &&
  "LeadSquared misses a member of the request or doesn't know it. Check host or baseUrl, and any proxy in between.";

const unavailable: Reading = {
  code: "provider_unavailable",
  detail: isDevelopment && "LeadSquared says that its service is down. Try again later.",
};
const serviceDown = /\b(?:service|server|system)\b.*\b(?:unavailable|down|under maintenance)\b/i;

/**
 * What the platform's exceptions mean here (LeadSquared, Error Handling; the others have been met in the wild). None
 * is documented for a wrong password.
 */
const exceptionTypes: Readonly<Record<string, Reading>> = {
  MXUnAuthorizedAccessException: keysRefused,
  MXMailDeliveryException: {
    code: "outcome_unknown",
    detail:
      isDevelopment &&
      "LeadSquared could not send a mail; the change may have come before it. Don't send it again by yourself.",
  },
  MXMandatoryAttributeMissingException: { code: "misconfigured", detail: shapeDetail },
  MXUnknownAttributeException: { code: "misconfigured", detail: shapeDetail },
};
// Left to `unexpected_response`: MXInvalidInputException (says no more than a parameter's name, and that may be either
// password), MXInvalidEntityException (the lead is gone), MXUnauthorizedRequestException (the lead may not do this),
// and those that other calls answer: MXDuplicateEntryException, MXInvalidActivityException,
// MXUnknownProspectActivityException.
