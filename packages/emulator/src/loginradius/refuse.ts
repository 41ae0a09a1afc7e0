import { Refusal } from "../vendor/Refusal.ts";
import { type ApiError, apiErrors } from "./apiErrors.ts";

/**
 * Makes the failure with this code in LoginRadius's full shape.
 *
 * @param description - the call's own words instead of those of the page of error codes
 * @param members - what some errors have beside the usual members: `Errors`, `Data`
 */
export function refuse(code: number, description?: string, members?: Readonly<Record<string, unknown>>): Refusal {
  const error = apiErrors.get(code);
  if (error === undefined) throw new RangeError(`LoginRadius has no error ${code}.`);
  return refusal(code, { ...error, description: description ?? error.description }, members);
}

/** Makes a failure in LoginRadius's full shape (its page of error codes). */
export function refusal(
  code: number,
  { status, message, description }: ApiError,
  members: Readonly<Record<string, unknown>> = {},
): Refusal {
  return new Refusal(status, code, {
    Description: description,
    ErrorCode: code,
    Message: message,
    IsProviderError: false,
    ProviderErrorResponse: null,
    ...members,
  });
}
