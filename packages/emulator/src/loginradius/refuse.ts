import { Refusal } from "../vendor/Refusal.ts";
import { type ApiError, apiErrors } from "./apiErrors.ts";

/** Makes the failure with this code in LoginRadius's full shape; a call may describe it in its own words. */
export function refuse(code: number, description?: string): Refusal {
  const error = apiErrors.get(code);
  if (error === undefined) throw new RangeError(`LoginRadius has no error ${code}.`);
  return refusal(code, { ...error, description: description ?? error.description });
}

/** Makes a failure in LoginRadius's full shape (its page of error codes). */
export function refusal(code: number, { status, message, description }: ApiError): Refusal {
  return new Refusal(status, code, {
    Description: description,
    ErrorCode: code,
    Message: message,
    IsProviderError: false,
    ProviderErrorResponse: null,
  });
}
