import { ChangePasswordError } from "../errors.ts";
import type { Secret } from "../provider.ts";
import { type AttemptLimits, attempt } from "./attempt.ts";
import { isHeaderValue } from "./isHeaderValue.ts";
import { misconfigured } from "./misconfigured.ts";

const nothingSent = "Nothing was sent.";

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
  switch (got.ended) {
    case "aborted":
      throw new ChangePasswordError({
        code: "aborted",
        provider,
        detail: `The signal aborted while ${option} was being fetched. ${nothingSent}`,
      });
    case "timed_out":
      throw misconfigured(
        provider,
        `The ${option} function gave nothing within ${limits.timeout} ms. ${nothingSent} Make it settle in time.`,
      );
    case "threw":
      throw misconfigured(
        provider,
        `The ${option} function failed. ${nothingSent} Make it give the value, or have the person sign in first.`,
      );
    case "done":
      if (isHeaderValue(got.value)) return got.value;
      throw misconfigured(
        provider,
        got.value === "" || got.value === undefined || got.value === null
          ? `${option} is empty. ${nothingSent} Give it once the person is signed in.`
          : `${option} is not a string that a header can carry. ${nothingSent} It may have no control ` +
              "character, nothing outside Latin-1 and no space at either end. Look where it comes from.",
      );
  }
}
