import type { Reading } from "./httpProvider.ts";
import { isDevelopment } from "./isDevelopment.ts";
import { type Answer, mayBeApplied } from "./sendOnce.ts";

/**
 * What an answer means whose body says nothing that its vendor's table knows.
 *
 * @param vendorBody - whether the vendor itself wrote an error into the body: a 500 with one is a refusal and no crash
 */
export function readStatus({ status }: Answer, vendorBody: boolean): Reading {
  if (status === 400 || status === 404) {
    return {
      code: "misconfigured",
      detail:
        isDevelopment &&
        `The answer was ${status}: what is at this address doesn't know the request. Check the base URL.`,
    };
  }
  if (status === 503) {
    return {
      code: "provider_unavailable",
      detail: isDevelopment && "The answer was 503: the vendor, or a proxy before it, is not serving. Try later.",
    };
  }
  if (vendorBody || (status >= 400 && status <= 499)) {
    return {
      code: "unexpected_response",
      detail:
        isDevelopment &&
        `The answer was ${status}, an error that has no reading. See providerCode, and the vendor's logs.`,
    };
  }
  return {
    code: "outcome_unknown",
    detail: isDevelopment && `The answer was ${status} and says neither success nor failure. ${mayBeApplied}`,
  };
}
