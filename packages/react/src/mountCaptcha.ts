import {
  type CaptchaAdapter,
  type CaptchaEvents,
  type CaptchaResponse,
  type CaptchaSession,
  ChangePasswordError,
} from "@rekey/core";
import { isDevelopment } from "./isDevelopment.ts";
import { orAborted } from "./orAborted.ts";
import { themeOf } from "./watchTheme.ts";

/** How long an adapter may take to mount, in milliseconds: a little longer than its script, whose error says more. */
const mountPatience = 20_000;

/** A captcha on the page, or on its way there. */
export interface MountedCaptcha<Response extends CaptchaResponse> {
  readonly theme: "light" | "dark";
  readonly ready: Promise<CaptchaSession<Response>>;
  /** Ends it; nothing that it tells is heard after that. */
  readonly end: AbortController;
  /** Tells it to do so, once it is ready. What a vendor does when it is told to let go is no concern of the form's. */
  readonly tell: (order: "reset" | "show") => void;
  readonly isReady: () => boolean;
  /** Takes it off the page; call it after `end`. */
  readonly remove: () => void;
}

/**
 * Puts a captcha into an element.
 *
 * @param element - of the page's, which React renders nothing into
 * @param language - a BCP 47 tag
 * @param events - told until it ends
 */
export function mountCaptcha<Response extends CaptchaResponse>(
  adapter: CaptchaAdapter<Response>,
  { element, language }: { readonly element: HTMLElement; readonly language: string },
  events: CaptchaEvents,
): MountedCaptcha<Response> {
  // A fresh element for each mount: vendors refuse to render twice into one.
  const place = element.appendChild(document.createElement("div"));
  const end = new AbortController();
  const { signal } = end;
  const theme = themeOf(element);
  let session: CaptchaSession<Response> | undefined;

  const tell = (order: "reset" | "show" | "destroy", to = session) => {
    try {
      to?.[order]?.();
    } catch {
      // A widget that is gone already, for one.
    }
  };
  const heard = Object.fromEntries(
    Object.entries(events).map(([name, event]: [string, (error: unknown) => void]) => [
      name,
      (error: unknown) => {
        if (!signal.aborted) event(error);
      },
    ]),
  ) as unknown as CaptchaEvents;
  const begin = async () => {
    // StrictMode takes the first of its two away at once: that one never comes to the vendor.
    await Promise.resolve();
    signal.throwIfAborted();
    const brought = await adapter.mount(place, heard, { language, theme, signal });
    if (signal.aborted) tell("destroy", brought);
    else session = brought;
    return brought;
  };
  const late = setTimeout(
    () =>
      end.abort(
        new ChangePasswordError({
          ...{ code: "captcha_unavailable", provider: adapter.id },
          detail: isDevelopment && `The captcha "${adapter.id}" was not mounted in ${mountPatience / 1_000} s.`,
        }),
      ),
    mountPatience,
  );
  const ready = orAborted(begin(), signal);
  ready.catch(() => place.remove()).finally(() => clearTimeout(late));
  const remove = () => {
    tell("destroy");
    place.remove();
  };
  return { theme, ready, end, tell, isReady: () => session !== undefined, remove };
}
