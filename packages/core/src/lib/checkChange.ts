import type { CaptchaResponse } from "../captcha.ts";
import type { ChangePasswordOptions, ChangePasswordRequest } from "../provider.ts";
import { asRecord } from "./asRecord.ts";
import { misconfigured } from "./misconfigured.ts";

/**
 * Refuses what the types would have refused, for callers in plain JavaScript, behind a cast, or with a provider chosen
 * at run time.
 *
 * @param accepts - the captcha vendors that the provider can carry
 * @returns a copy, so that what was checked is what is sent
 * @throws {@link ChangePasswordError} `misconfigured`
 */
export function checkChange<Accepted extends CaptchaResponse>(
  provider: string,
  change: ChangePasswordRequest<Accepted>,
  accepts: readonly string[],
): ChangePasswordRequest<Accepted> {
  const { currentPassword, newPassword, captcha } = asRecord(change);
  for (const [name, password] of Object.entries({ currentPassword, newPassword })) {
    if (typeof password !== "string" || password === "") {
      throw misconfigured(
        provider,
        `${name} is not a string, or empty. Nothing was sent. Check the form before calling changePassword.`,
      );
    }
  }
  const passwords = { currentPassword, newPassword } as ChangePasswordRequest<Accepted>;
  return captcha === undefined || captcha === null
    ? passwords
    : { ...passwords, captcha: checkCaptcha(provider, captcha, accepts) as Accepted };
}

function checkCaptcha(provider: string, captcha: unknown, accepts: readonly string[]): CaptchaResponse {
  const { vendor, token, randstr } = asRecord(captcha);
  if (accepts.length === 0) {
    throw misconfigured(
      provider,
      "This provider can carry no captcha, and an unverified one is no protection. Nothing was sent. Leave it out.",
    );
  }
  if (typeof vendor !== "string" || !accepts.includes(vendor)) {
    throw misconfigured(
      provider,
      `This provider can't carry that captcha, only ${accepts.join(", ")}. Nothing was sent. Use one of these.`,
    );
  }
  if (typeof token !== "string" || token === "") {
    throw misconfigured(provider, "The captcha has no token. Nothing was sent. Pass it on only once it is solved.");
  }
  return { vendor, token, ...(typeof randstr === "string" && { randstr }) };
}

/**
 * Checks the caller's signal.
 *
 * @throws {@link ChangePasswordError} `misconfigured`
 */
export function checkSignal(provider: string, options: ChangePasswordOptions | undefined): AbortSignal | undefined {
  const { signal } = asRecord(options);
  if (signal === undefined || signal === null) return undefined;
  if (typeof asRecord(signal)["addEventListener"] !== "function") {
    throw misconfigured(
      provider,
      "signal is not an AbortSignal. Nothing was sent. Pass controller.signal, or leave it out.",
    );
  }
  return signal as AbortSignal;
}
