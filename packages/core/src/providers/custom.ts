import type { CaptchaResponse } from "../captcha.ts";
import { ChangePasswordError, isChangePasswordError } from "../errors.ts";
import { attempt } from "../lib/attempt.ts";
import { checkChange, checkSignal } from "../lib/checkChange.ts";
import { isDevelopment } from "../lib/isDevelopment.ts";
import { misconfigured } from "../lib/misconfigured.ts";
import { checkReady } from "../lib/sendOnce.ts";
import type { ChangePasswordOptions, ChangePasswordRequest, Provider } from "../provider.ts";

/** The captcha responses of the vendors named; `never` where none is. */
export type CaptchaOf<Vendor extends string> = [Vendor] extends [never] ? never : CaptchaResponse<Vendor>;

/** What {@link createCustomProvider} takes. */
export interface CustomProviderOptions<Vendor extends string = never> {
  /** Names the provider in errors. */
  id: string;
  /**
   * The ids of the captchas that `changePassword` takes to a place where they are verified, such as `["hcaptcha"]`.
   * None by default.
   */
  accepts?: readonly Vendor[] | undefined;
  /** Whether `changePassword` heeds `signOutOthers`; the form then offers it. Default: false. */
  canSignOutOthers?: boolean | undefined;
  /**
   * Changes the password once, and resolves when it has been changed; what it resolves with is ignored. It best
   * rejects with a {@link ChangePasswordError}; anything else becomes an `outcome_unknown`, without its text, since it
   * doesn't say whether the change was made.
   */
  changePassword: (
    request: ChangePasswordRequest<CaptchaOf<Vendor>>,
    options: ChangePasswordOptions,
  ) => Promise<unknown>;
}

/**
 * Makes a provider of a function of your own, for any other identity system.
 *
 * @typeParam Vendor - the captchas that it can carry; derived from `accepts`
 * @param options - its id, its function, and what the function can carry
 * @throws {@link ChangePasswordError} `misconfigured` when an option is missing or unusable
 */
export function createCustomProvider<const Vendor extends string = never>(
  options: CustomProviderOptions<Vendor>,
): Provider<CaptchaOf<Vendor>> {
  const {
    id,
    accepts = [],
    canSignOutOthers = false,
    changePassword,
  } = { ...options } as CustomProviderOptions<Vendor>;
  if (typeof id !== "string" || id === "") {
    throw misconfigured(
      "custom",
      "id",
      isDevelopment && "is missing. Give a short name for the identity system: errors carry it.",
    );
  }
  if (typeof changePassword !== "function") {
    throw misconfigured(
      id,
      "changePassword",
      isDevelopment && "is missing. Give a function that changes the password.",
    );
  }
  if (!Array.isArray(accepts)) {
    throw misconfigured(
      id,
      "accepts",
      isDevelopment && 'is not a list. Give the ids of the captchas, such as ["hcaptcha"], or leave it out.',
    );
  }
  return {
    id,
    canSignOutOthers,
    changePassword: async (request, callOptions) => {
      const checked = checkChange(id, request, { accepts, canSignOutOthers });
      const signal = checkSignal(id, callOptions);
      checkReady(id, signal);
      const untilSent = callOptions?.untilSent;
      const changed = await attempt(() => changePassword(checked, { signal, untilSent }), { signal });
      if (changed.ended === "done") return;
      if (changed.ended === "aborted") {
        const detail =
          isDevelopment &&
          "The signal aborted while your changePassword was at work: the change may have been applied.";
        throw new ChangePasswordError({ code: "aborted", provider: id, detail });
      }
      const thrown = changed.ended === "threw" ? changed.thrown : undefined;
      if (isChangePasswordError(thrown)) throw thrown;
      const detail =
        isDevelopment &&
        "Your changePassword rejected with no ChangePasswordError, so the change may have been made or not. Reject with one to say.";
      throw new ChangePasswordError({ code: "outcome_unknown", provider: id, detail });
    },
  };
}
