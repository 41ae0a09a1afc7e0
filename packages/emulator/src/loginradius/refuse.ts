import { Refusal } from "../Refusal.ts";
import { type ApiError, type ApiErrorCode, apiErrors } from "./apiErrors.ts";

/** Makes the failure with this code in LoginRadius's full shape; a call may describe it in its own words. */
export function refuse(code: ApiErrorCode, description: string = apiErrors[code].description): Refusal {
  return refusal(code, { ...apiErrors[code], description });
}

/** Makes a failure in LoginRadius's full shape (its page of error codes). */
export function refusal(code: number, { status, message, description }: ApiError): Refusal {
  return new Refusal(status, {
    Description: description,
    ErrorCode: code,
    Message: message,
    IsProviderError: false,
    ProviderErrorResponse: null,
  });
}
