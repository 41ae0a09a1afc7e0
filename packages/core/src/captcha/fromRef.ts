import type { CaptchaAdapter, CaptchaPresentation, CaptchaResponse } from "../captcha.ts";
import { captchaFailure } from "../lib/captchaFailure.ts";
import { isDevelopment } from "../lib/isDevelopment.ts";

/** What {@link fromRef} takes. */
export interface FromRefOptions<Vendor extends string, Instance> {
  /** The vendor's id, such as `"hcaptcha"`: the provider finds the names on its wire by it. */
  id: Vendor;
  /** The ref that the vendor's React component has; that is rendered wherever you like. */
  ref: { readonly current: Instance | null };
  /**
   * Gives a token that has not been sent yet, or the pair of Tencent's; nothing where the person has yet to act, or has
   * closed it. What it rejects with is told as `captcha_unavailable`, without its text.
   *
   * @param instance - what the ref holds
   * @param signal - aborts when nobody waits for it any more; of the whole wait the form makes three minutes at most
   */
  execute: (
    instance: Instance,
    signal: AbortSignal,
  ) => Promise<string | Omit<CaptchaResponse, "vendor"> | null | undefined> | string | null | undefined;
  /** Makes the component forget its token. */
  reset: (instance: Instance) => void;
  /** `"widget"` where the person solves it before the submit. Default: `"invisible"`. */
  presentation?: CaptchaPresentation | undefined;
  /** For how long a token is good, in milliseconds. Default: 120,000, as with reCAPTCHA and hCaptcha. */
  lifetime?: number | undefined;
}

/** In milliseconds. */
const defaultLifetime = 120_000;

/**
 * Makes a captcha of a vendor's React component that a page has already.
 *
 * @param options - the component's ref, and what to call on it
 */
export function fromRef<const Vendor extends string, Instance>(
  options: FromRefOptions<Vendor, Instance>,
): CaptchaAdapter<CaptchaResponse<Vendor>> {
  const { id, ref, presentation = "invisible", lifetime = defaultLifetime } = options;
  return {
    id,
    presentation,
    lifetime,
    mount: async () => ({
      execute: async (signal) => {
        if (!ref.current) {
          throw captchaFailure(
            id,
            "no-instance",
            isDevelopment && "The ref is empty. Render the component with it, as long as the form is there.",
          );
        }
        const given = await options.execute(ref.current, signal);
        if (!given) return undefined;
        return { vendor: id, ...(typeof given === "string" ? { token: given } : given) };
      },
      reset: () => {
        if (ref.current) options.reset(ref.current);
      },
      // The page has put it there, and takes it away.
      destroy: () => {},
    }),
  };
}
