import { ChangePasswordError } from "../errors.ts";
import type { Secret } from "../provider.ts";
import { type AttemptLimits, attempt } from "./attempt.ts";
import { isDevelopment } from "./isDevelopment.ts";
import { isHeaderValue } from "./isHeaderValue.ts";
import { misconfigured } from "./misconfigured.ts";

/**
 * Gets a secret for one call, before anything is sent.
 *
 * @param option - what the secret is called among the provider's options
 * @throws {@link ChangePasswordError} `misconfigured` when there is no usable value, `aborted` when the signal aborts
 */
export async function resolveSecret(
  provider: string,
  option: string,
  secret: Secret,
  limits: AttemptLimits,
): Promise<string> {
  const got = await attempt<unknown>(() => (typeof secret === "function" ? secret() : secret), limits);
  if (got.ended === "done" && isHeaderValue(got.value)) return got.value;
  if (got.ended === "aborted") {
    const detail = isDevelopment && `The signal aborted while ${option} was being fetched. Nothing was sent.`;
    throw new ChangePasswordError({ code: "aborted", provider, detail });
  }
  throw misconfigured(
    provider,
    option,
    isDevelopment &&
      `${
        got.ended === "timed_out"
          ? `is a function that gave nothing within ${limits.timeout} ms. Make it settle in time.`
          : got.ended === "threw"
            ? "is a function that failed. Make it give the value, or have the person sign in first."
            : (got.value ?? "") === ""
              ? "is empty. Give it once the person is signed in."
              : "is not a string that a header can carry. It may have no control character, nothing outside Latin-1 and no space at either end. Look where it comes from."
      } Nothing was sent.`,
  );
}
