import type { Reading } from "./httpProvider.ts";
import type { Answer } from "./sendOnce.ts";

/**
 * What an answer means whose body says nothing that its vendor's table knows.
 *
 * @param vendorBody - whether the body is an error that the vendor itself wrote: a 500 that carries one is a refusal and no crash
 */
export function readStatus({ status }: Answer, vendorBody: boolean): Reading {
  if (status === 400 || status === 404) {
    return {
      code: "misconfigured",
      detail: `The answer was ${status}: what is at this address doesn't know the request. Check the base URL and the options.`,
    };
  }
  if (status === 503) {
    return {
      code: "provider_unavailable",
      detail: "The answer was 503: the vendor, or a proxy before it, is not serving. Try later.",
    };
  }
  if (vendorBody || (status >= 400 && status <= 499)) {
    return {
      code: "unexpected_response",
      detail: `The answer was ${status} with an error that has no reading. See providerCode, and what the vendor logged.`,
    };
  }
  return {
    code: "outcome_unknown",
    detail: `The answer was ${status} and says neither success nor failure: the vendor may have applied the change. Don't send it again by yourself.`,
  };
}
