import type { CaptchaResponse } from "../captcha.ts";
import type { ChangePasswordOptions, ChangePasswordRequest } from "../provider.ts";
import { asRecord } from "./asRecord.ts";
import { isDevelopment } from "./isDevelopment.ts";
import { misconfigured } from "./misconfigured.ts";

/**
 * Refuses what the types would have refused, for callers in plain JavaScript, behind a cast, or with a provider chosen
 * at run time.
 *
 * @param provider - its id
 * @param can - the captcha vendors that the provider can carry, and whether it can end other sessions
 * @returns a copy, so that what was checked is what is sent
 * @throws {@link ChangePasswordError} `misconfigured`
 */
export function checkChange<Accepted extends CaptchaResponse>(
  provider: string,
  change: ChangePasswordRequest<Accepted>,
  { accepts, canSignOutOthers }: { accepts: readonly string[]; canSignOutOthers?: boolean },
): ChangePasswordRequest<Accepted> {
  const { currentPassword, newPassword, captcha, signOutOthers } = asRecord(change);
  for (const [name, password] of Object.entries({ currentPassword, newPassword })) {
    if (typeof password !== "string" || password === "") {
      throw misconfigured(
        provider,
        name,
        isDevelopment && `is not a string, or empty. Nothing was sent. Check the form before calling changePassword.`,
      );
    }
  }
  if (signOutOthers && !canSignOutOthers) {
    throw misconfigured(
      provider,
      "signOutOthers",
      isDevelopment &&
        "is more than this provider can do, and must not seem to. Nothing was sent. Leave signOutOthers out.",
    );
  }
  return {
    currentPassword,
    newPassword,
    ...(captcha !== undefined && captcha !== null && { captcha: checkCaptcha(provider, captcha, accepts) }),
    ...(canSignOutOthers && { signOutOthers: signOutOthers === true }),
  } as ChangePasswordRequest<Accepted>;
}

function checkCaptcha(provider: string, captcha: unknown, accepts: readonly string[]): CaptchaResponse {
  const { vendor, token, randstr } = asRecord(captcha);
  if (accepts.length === 0) {
    throw misconfigured(
      provider,
      "captcha",
      isDevelopment &&
        "is something that this provider can't carry, and an unverified captcha is no protection. Nothing was sent. Leave it out.",
    );
  }
  if (typeof vendor !== "string" || !accepts.includes(vendor)) {
    throw misconfigured(
      provider,
      "captcha",
      isDevelopment &&
        `is none that this provider can carry, which are ${accepts.join(", ")}. Nothing was sent. Use one of these.`,
    );
  }
  if (typeof token !== "string" || token === "") {
    throw misconfigured(
      provider,
      "captcha",
      isDevelopment && "has no token. Nothing was sent. Pass it on only once it is solved.",
    );
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
      "signal",
      isDevelopment && "is not an AbortSignal. Nothing was sent. Pass controller.signal, or leave it out.",
    );
  }
  return signal as AbortSignal;
}
