import { ChangePasswordError } from "../errors.ts";
import type { Secret } from "../provider.ts";
import { type AttemptLimits, attempt } from "./attempt.ts";
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
  switch (got.ended) {
    case "aborted":
      throw new ChangePasswordError({
        code: "aborted",
        provider,
        detail: `The signal aborted while ${option} was being fetched. Nothing was sent.`,
      });
    case "timed_out":
      throw misconfigured(
        provider,
        `The ${option} function gave nothing within ${limits.timeout} ms. Nothing was sent. Make it settle, or raise timeout.`,
      );
    case "threw":
      throw misconfigured(
        provider,
        `The ${option} function failed. Nothing was sent. Make it give the value, or have the person sign in before the form is shown.`,
      );
    case "done":
      if (isHeaderValue(got.value)) return got.value;
      throw misconfigured(
        provider,
        got.value === "" || got.value === undefined || got.value === null
          ? `${option} is empty. Nothing was sent. Give a string, or a function that returns one once the person is signed in.`
          : `${option} is not a string that a header can carry: no control characters, none outside Latin-1, no space at either end. Nothing was sent.`,
      );
  }
}
