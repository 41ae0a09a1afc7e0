import { Refusal } from "../vendor/Refusal.ts";
import { emulatedExceptionType, emulatedMessage } from "./emulated.ts";
import { documentedRateLimit, type LeadSquaredSwitches } from "./leadSquaredSwitches.ts";

function failure(status: number, type: string, message: string): () => Refusal {
  return () => new Refusal(status, type, { Status: "Error", ExceptionType: type, ExceptionMessage: message });
}

/*
 * Statuses and, for all but 500, sentences: the table "HTTP Response Codes" that ends every page of the Portal API.
 * The text of 401 speaks of AccessKey and SecretKey also where none is sent.
 */

/** 400: content type, JSON, attribute names or structure. */
export const malformedRequest: () => Refusal = failure(
  400,
  emulatedExceptionType.malformedRequest,
  "The message body on the request is not as per API specification. Make sure that content type is set to " +
    "“application/json” and the JSON body has correct attribute names and structure.",
);

/** 401: a key, a token or the portal id is missing, wrong or expired. */
export const unauthorized: () => Refusal = failure(
  401,
  "MXUnAuthorizedAccessException",
  "The API call was made with invalid access credentials. Check your AccessKey and SecretKey.",
);

/** 404: no such path, or not with this method. */
export const unknownPath: () => Refusal = failure(
  404,
  emulatedExceptionType.unknownPath,
  "The API could not be found. Please check the API signature.",
);

/** Over the rate limit; {@link LeadSquaredSwitches} says with which status. No Retry-After is documented. */
export function rateLimited({ rateLimit, rateStatus }: LeadSquaredSwitches): Refusal {
  const { calls, periodMs } = rateLimit === "off" ? documentedRateLimit : rateLimit;
  const message = `API calls exceeded the limit of ${calls} in ${periodMs / 1_000} second(s)`;
  return failure(rateStatus, "MXAPIRateLimitExceededException", message)();
}

/** 400: more than the emulator reads. */
export const tooLarge: () => Refusal = failure(400, emulatedExceptionType.malformedRequest, emulatedMessage.tooLarge);

/** 500: no account has this e-mail address and password. */
export const signInFailed: () => Refusal = failure(
  500,
  emulatedExceptionType.signInFailed,
  emulatedMessage.signInFailed,
);

/** 500: the password to be changed is another one. */
export const wrongCurrentPassword: () => Refusal = failure(
  500,
  emulatedExceptionType.wrongCurrentPassword,
  emulatedMessage.wrongCurrentPassword,
);

/** 500: the new password is empty. */
export const emptyNewPassword: () => Refusal = failure(
  500,
  "MXInvalidInputException",
  emulatedMessage.emptyNewPassword,
);

/** 500: the emulator itself failed. */
export const unexpected: () => Refusal = failure(
  500,
  emulatedExceptionType.unexpected,
  "The API called failed. There could be many reasons for it. Check the exception message to get more details.",
);

/** The failure with one of the exception types that have been seen on LeadSquared's platform. */
export function failureByType(type: number | string): Refusal | undefined {
  return type === "MXUnAuthorizedAccessException" ? unauthorized() : undefined;
}
