import { isDevelopment } from "./isDevelopment.ts";
import { misconfigured } from "./misconfigured.ts";

/** How every provider that speaks HTTP sends its one request. */
export interface Transport {
  /** Stands in for the global `fetch`, which is looked up at each call. */
  fetch?: typeof fetch | undefined;
  /**
   * In milliseconds, 30,000 by default. A token function gets this long, and then the request, from its start to the
   * last byte of the answer.
   */
  timeout?: number | undefined;
  /**
   * Lets an error carry what the vendor says of a refusal that Rekey has no sentence for, and the form show it. Vendors
   * don't write for the person who reads it: it may hold database text, in any language. Default: false.
   */
  exposeProviderText?: boolean | undefined;
}

/** Long enough for a slow network, short enough that a person still waits. */
const defaultTimeout = 30_000;

// A timer that is set for longer than 2^31 - 1 ms fires at once (HTML Standard, timers).
const longestTimeout = 2 ** 31 - 1;

/**
 * Checks a provider's transport options.
 *
 * @throws {@link ChangePasswordError} `misconfigured`
 */
export function checkTransport(
  provider: string,
  { fetch, timeout = defaultTimeout, exposeProviderText = false }: Transport,
): Required<Transport> {
  if (fetch !== undefined && typeof fetch !== "function") {
    throw misconfigured(
      provider,
      "fetch",
      isDevelopment && "is not a function. Give one that is called like the global fetch, or leave it out.",
    );
  }
  if (typeof timeout !== "number" || !(timeout > 0 && timeout <= longestTimeout)) {
    throw misconfigured(
      provider,
      "timeout",
      isDevelopment && `is not a number of milliseconds above 0 and up to ${longestTimeout}.`,
    );
  }
  return { fetch, timeout, exposeProviderText };
}
