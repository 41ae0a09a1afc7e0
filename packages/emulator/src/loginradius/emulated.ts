import type { Account } from "../accounts/Store.ts";
import type { CorsPolicy } from "../vendor/Vendor.ts";
import type { ApiError } from "./apiErrors.ts";

/*
 * What LoginRadius does not document and we made up, or concluded from how its own SDKs behave.
 *
 * Made up without a line in this file:
 * - the order of checks;
 * - what can't be read as HTTP at all is answered with 1090, under the status that HTTP has for it;
 * - the body of 404, 405 and 429: LoginRadius documents the statuses, here they come in the shape of its other errors;
 * - an unknown e-mail address is answered like a wrong password (966);
 * - paths are compared without regard to case, as the documentation spells some of them in two ways;
 * - any new password but an empty one and the current one is accepted: its password rules are switched on by the
 *   vendor only;
 * - access tokens do not live longer by being used, and a password change ends none of them;
 * - the rate window slides, and a refused call does not count.
 */

/** The message is in LoginRadius's acceptable use policy, the description belongs to 429 on its page of error codes. */
export const tooManyRequests: ApiError = {
  status: 429,
  message: "Too many requests",
  description:
    "Response status code indicates the user has sent too many requests in a given amount of time (i.e. rate limiting)",
};

/** Why a body is not read (1090, "Invalid request body or payload"); the real limit is unknown. */
export const bodyTooLarge = "The payload is larger than 1 MiB, the most that this emulator reads.";

/** Pattern of the one documented description of this kind, "The apikey is a required parameter." */
export const requiredParameter = (name: string): string => `The ${name} is a required parameter.`;

/**
 * The description is LoginRadius's own; that it comes with this code is concluded from the codes listed for the
 * endpoint.
 */
export const similarPassword: { readonly code: number; readonly description: string } = {
  code: 1015,
  description: "Your new password is too similar to your old passwords, please try a different password.",
};

/**
 * Which captcha tokens are valid: those that begin so, whichever captcha the site has. For Tencent it is the ticket;
 * its random string may be anything.
 */
export const validCaptchaPrefix = "emulated-captcha-";

/** Whether a captcha token is valid, as long as nobody has used it. */
export const isCaptchaToken = (token: string): boolean => token.startsWith(validCaptchaPrefix);

/** What fields are called in the sentences of rules, as in the forms of LoginRadiusV2.js. */
export const displayNames: ReadonlyMap<string, string> = new Map([
  ["oldpassword", "Old Password"],
  ["newpassword", "Password"],
  ["password", "Password"],
  ["confirmnewpassword", "Confirm Password"],
  ["confirmpassword", "Confirm Password"],
]);

/** Longer passwords fail every `custom_validation` untested, so that no caller can keep a regular expression busy. */
export const maximumTestedCharacters = 1_000;

/** Stands for the dictionary of the real thing; in lower case. */
export const dictionaryWords: readonly string[] = ["butterfly", "elephant", "mountain", "sunshine", "telephone"];

/** Stands for the list of common passwords of the real thing; in lower case. */
export const commonPasswords: readonly string[] = ["12345678", "iloveyou1", "password", "password1", "qwerty123"];

/** Stands for the breaches that the real thing knows. */
export const breachedPasswords: readonly string[] = ["Password@123", "P@ssw0rd", "Summer2024!"];

/** Shorter names and words of a profile are not looked for in passwords. */
export const shortestProfileWord = 3;

/** How long a webhook's receiver may take; the real limit is unknown. */
export const webhookTimeoutMs = 10_000;

/**
 * What a webhook is told. The event's name is LoginRadius's own, everything else is made up after its profile.
 *
 * @param at - ISO 8601
 */
export const webhookBody = (event: string, { id, email }: Account, at: string): Record<string, unknown> => ({
  Event: event,
  At: at,
  Data: { Uid: id, Email: [{ Type: "Primary", Value: email }] },
});

/**
 * Errors that are answered with 200 where the request has `X-Requested-With: XMLHttpRequest`. LoginRadius's browser
 * SDK sends it, and reads errors from a 200 or a 429 only; its older one takes a 500 for what it is.
 */
export const statusesHiddenFromXhr: readonly number[] = [400, 401, 403];

/**
 * What scripts of other origins may send: the headers LoginRadius's own JavaScript sends, and X-PreventWebhook, of
 * which it is unknown whether the real preflight allows it.
 */
export const cors: CorsPolicy = {
  origins: "any",
  methods: ["GET", "POST", "PUT", "DELETE", "OPTIONS"],
  headers: [
    "Authorization",
    "Content-Type",
    "X-Requested-With",
    "X-LoginRadius-Sott",
    "X-Origin-IP",
    "X-PreventWebhook",
  ],
};
