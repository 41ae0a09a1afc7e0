import { retryAfter } from "../http/retryAfter.ts";
import type { Refusal } from "../vendor/Refusal.ts";
import { emulatedExceptionType, emulatedFailures, emulatedMessage } from "./emulated.ts";
import { duplicatePhoneText, exceptions, rateLimitText, unauthorizedText } from "./exceptions.ts";
import { type FailureKind, LeadSquaredRefusal } from "./LeadSquaredRefusal.ts";
import { documentedRateLimit, type LeadSquaredSwitches } from "./leadSquaredSwitches.ts";

type ExceptionType = keyof typeof exceptions;

function failure(kind: FailureKind, type: string, text: string): () => Refusal {
  return () => new LeadSquaredRefusal(kind, type, text);
}

function seen(type: ExceptionType, text: string = exceptions[type].text): Refusal {
  return new LeadSquaredRefusal(exceptions[type].kind, type, text);
}

function emulated({ kind, type, text }: (typeof emulatedFailures)[keyof typeof emulatedFailures]): () => Refusal {
  return failure(kind, type, text);
}

/*
 * Sentences for all but 500: the table "HTTP Response Codes" that ends every page of the Portal API.
 */

/** 400: content type, JSON, attribute names or structure. */
export const malformedRequest: () => Refusal = failure(
  "malformed-request",
  emulatedExceptionType.malformedRequest,
  "The message body on the request is not as per API specification. Make sure that content type is set to " +
    "“application/json” and the JSON body has correct attribute names and structure.",
);

/** 400: more than the emulator reads. */
export const tooLarge: () => Refusal = failure(
  "malformed-request",
  emulatedExceptionType.malformedRequest,
  emulatedMessage.tooLarge,
);

/** 401: a key, a token or the portal id is missing or wrong. */
export const unauthorized: () => Refusal = failure("bad-key", "MXUnAuthorizedAccessException", unauthorizedText);

/** 401: the AuthKey was right once. */
export const expired: () => Refusal = failure("expired-key", "MXUnAuthorizedAccessException", unauthorizedText);

/** 401: the call came to another region's host. */
export function wrongHost(rightHost: string): Refusal {
  return failure("wrong-host", "MXUnAuthorizedAccessException", emulatedMessage.wrongHost(rightHost))();
}

/** 404: no such path, or not with this method. */
export const unknownPath: () => Refusal = failure(
  "unknown-path",
  emulatedExceptionType.unknownPath,
  "The API could not be found. Please check the API signature.",
);

/** Over the rate limit; {@link LeadSquaredSwitches} says with which status, and whether with `Retry-After`. */
export function rateLimited({ rateLimit, retryAfter: format }: LeadSquaredSwitches): Refusal {
  const { calls, periodMs } = rateLimit === "off" ? documentedRateLimit : rateLimit;
  const seconds = Math.ceil(periodMs / 1_000);
  const headers = format === "off" ? {} : { "retry-after": retryAfter(format, seconds) };
  return new LeadSquaredRefusal(
    "rate-limit",
    "MXAPIRateLimitExceededException",
    rateLimitText(calls, periodMs / 1_000),
    headers,
  );
}

/** 500: no account has this e-mail address, or this value of another unique field, and this password. */
export const signInFailed: () => Refusal = emulated(emulatedFailures.signInFailed);

/** 500: this one-time password is wrong, used or expired. */
export const oneTimePasswordFailed: () => Refusal = emulated(emulatedFailures.oneTimePasswordFailed);

/** 500: the password to be changed is another one. */
export function wrongCurrentPassword({ wrongCurrentPasswordText }: LeadSquaredSwitches): Refusal {
  const { kind, type } = emulatedFailures.wrongCurrentPassword;
  return new LeadSquaredRefusal(kind, type, wrongCurrentPasswordText);
}

/** 500: the new password lacks something. */
export function policyViolated(need: string): Refusal {
  return failure("domain", emulatedExceptionType.policyViolated, emulatedMessage.policyViolated(need))();
}

/** 500: the new password is one of the latest. */
export const newPasswordReused: () => Refusal = emulated(emulatedFailures.newPasswordReused);

/** 500: too many wrong passwords. */
export const locked: () => Refusal = emulated(emulatedFailures.locked);

/** 500: the temporary password is wrong, used, replaced, expired or another lead's. */
export const temporaryPasswordFailed: () => Refusal = emulated(emulatedFailures.temporaryPasswordFailed);

/** 500: Register for somebody who can sign in already. */
export const userExists: () => Refusal = emulated(emulatedFailures.userExists);

/** 500: a value that can't be. */
export function invalidInput(parameter: string): Refusal {
  return seen("MXInvalidInputException", emulatedMessage.invalidInput(parameter));
}

/** 500: an attribute that must be there. */
export function attributeMissing(attribute: string): Refusal {
  return seen("MXMandatoryAttributeMissingException", emulatedMessage.attributeMissing(attribute));
}

/** 500: attributes that no lead has. */
export function unknownAttributes(names: readonly string[]): Refusal {
  return seen("MXUnknownAttributeException", `Attribute(s) does not exist - ${names.join(",")}`);
}

/** 500: another lead has this phone number. */
export function duplicatePhone(): Refusal {
  return seen("MXDuplicateEntryException", duplicatePhoneText);
}

/** 500: another lead has this e-mail address. */
export function duplicateEmail(email: string): Refusal {
  return seen("MXDuplicateEntryException", `Duplicate entry '${email}' for key 'UQ_Prospect_Base_EmailAddress'`);
}

/** 500: no such lead. */
export function unknownLead(): Refusal {
  return seen("MXInvalidEntityException");
}

/** 500: the emulator itself failed. */
export const unexpected: () => Refusal = failure(
  "internal",
  emulatedExceptionType.unexpected,
  "The API called failed. There could be many reasons for it. Check the exception message to get more details.",
);

/** The failure with an exception type: one that has been seen on LeadSquared's platform, or one of ours. */
export function failureByType(type: number | string): Refusal | undefined {
  if (Object.hasOwn(exceptions, type)) return seen(type as ExceptionType);
  const ours = Object.values(emulatedFailures).find((each) => each.type === type);
  return ours && emulated(ours)();
}
