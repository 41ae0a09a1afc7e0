import type { Account } from "../accounts/Store.ts";
import type { ApiError } from "./apiErrors.ts";

/*
 * What LoginRadius does not document and we made up, or concluded from how its own SDKs behave.
 *
 * Made up without a line in this file:
 * - the order of checks;
 * - what can't be read as HTTP at all is answered with 1090, under the status that HTTP has for it;
 * - the body of 404, 405 and 429: LoginRadius documents the statuses, here they come in the shape of its other errors;
 * - in password/change the code of a password that somebody else has changed meanwhile is 967;
 * - a wrong password counts towards the lockout only while the account is not locked, the one that reaches the
 *   threshold is answered as the ones before it, and counting starts again after a suspension and a right password;
 * - a lock outlives a change of the lockout's type; `Block` is answered like an admin's own block (991);
 * - a right captcha or security answer lets a call through a lock, and the right password then ends it;
 * - login tells of 970, 1130, 1316 and 1317 to those only who know the password;
 * - what `fields` does with names that a profile does not have: nothing;
 * - paths are compared without regard to case, as the documentation spells some of them in two ways;
 * - appinfo counts in the rate window; its e-mail field, its `null`s and its site's name;
 * - the rate window slides, and a refused call does not count;
 * - a new account can sign in at once, with an e-mail address that counts as verified;
 * - a password that was reset ends a lockout, but not an admin's block (991);
 * - a reset token that nobody has counts as nobody's failed attempt, a wrong one-time password as its account's;
 * - links and codes that were not used stay good after a password was set in another way;
 * - wrong security answers and wrong PINs lock nothing; any PIN is taken for a new one;
 * - `isrememberme` is always false;
 * - refreshing ends no access token, and an expired one can't be refreshed.
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

/** LoginRadius's own description for a password that was had before; with which code it comes is up to a switch. */
export const similarPassword =
  "Your new password is too similar to your old passwords, please try a different password.";

/**
 * Which captcha tokens are valid beside those that the stand-ins of the vendors' scripts give: those that begin so,
 * whichever captcha the site has, for clients without a browser. For Tencent it is the ticket; its random string may be
 * anything.
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

/** Methods that scripts of other origins may use. */
export const allowedMethods: readonly string[] = ["GET", "POST", "PUT", "DELETE", "OPTIONS"];

/** Headers that scripts of other origins may send: those that LoginRadius's own JavaScript sends. */
export const allowedHeaders: readonly string[] = [
  "Authorization",
  "Content-Type",
  "X-Requested-With",
  "X-LoginRadius-Sott",
  "X-Origin-IP",
];

/** The header is LoginRadius's own, of what it says nothing is known. */
export const serverHeader = ["X-LoginRadius-Server", "emulated"] as const;

/** The name of the site. */
export const appName = "emulated";

/** Members of appinfo that are documented by name only, here as a site that uses neither might have them. */
export const unusedConfiguration = { ApiRequestSigningConfig: { IsEnabled: false }, EmailVerificationFlow: "optional" };

/** Keys that the site's captchas are shown with: the vendors' public test keys, and made-up ones. */
export const captchaSiteKeys = {
  GoogleRecaptchaV2: "6LeIxAcTAAAAAJcZVRqyHh71UMIEGNQ_MXjiZKhI",
  GoogleRecaptchaV3: "6LeIxAcTAAAAAJcZVRqyHh71UMIEGNQ_MXjiZKhI",
  HCaptcha: "10000000-ffff-ffff-ffff-000000000001",
  QQTencentCaptcha: "1234567890",
} as const;

/** The mail to somebody who logs in with a breached password. */
export const breachMail = (firstName: string, link: string): { subject: string; text: string } => ({
  subject: "Please reset your password",
  text: `Hello ${firstName}, your password was found in a data breach. Please set another one: ${link}`,
});

/** Where the link of a mail leads when the call has no `resetpasswordurl`; the real one is the site's hosted page. */
export const hostedResetUrl = "https://example.com/reset-password";

/** The mail or text message to somebody who forgot a password. */
export const passwordMail = {
  subject: "Reset your password",
  link: (firstName: string, link: string): string => `Hello ${firstName}, please reset your password here: ${link}`,
  code: (firstName: string, code: string): string => `Hello ${firstName}, your code to reset your password is ${code}.`,
} as const;

/** How many digits a one-time password has; sites choose it. */
export const otpDigits = 6;

/** What the text message service calls a message: in Twilio's form, as the documented sample is, with random digits. */
export const messageIds = (): { AccountSid: string; Sid: string } => ({
  AccountSid: `AC${crypto.randomUUID().replaceAll("-", "")}`,
  Sid: `SM${crypto.randomUUID().replaceAll("-", "")}`,
});

/** The provider of a session that was started with a password; the documented sample is of Facebook. */
export const accessTokenProvider = "email";

/** For how long a re-authentication is good. */
export const secondFactorLifetimeMs = 600_000;

/** The code for a wrong password at re-authentication, by its text ("Invalid password"): 966 and 967 say more. */
export const wrongReauthenticationCode = 1205;

/**
 * The `PasswordHash` that a server gets for setting a password: in the form of the documented sample, but random, so
 * that no answer tells anything of a password.
 */
export const passwordHashAnswer = (): string => {
  const random = () => btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32))));
  return `Rfc2898DeriveBytes$10000$${random()}$${random()}`;
};
