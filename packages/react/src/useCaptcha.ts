"use client";

import { type CaptchaAdapter, type CaptchaResponse, type CaptchaSession, ChangePasswordError } from "@rekey/core";
import { type RefObject, useEffect, useRef } from "react";
import { isDevelopment } from "./isDevelopment.ts";

/** What {@link useCaptcha} gives. */
export interface UseCaptchaResult<Response extends CaptchaResponse> {
  /** For the element that the captcha stands in. React must render nothing into it. */
  hostRef: RefObject<HTMLDivElement | null>;
  /**
   * Asks for a fresh token; gives nothing where there is no captcha.
   *
   * @throws {@link ChangePasswordError} `captcha_unavailable` when the captcha could not be loaded, `captcha_required`
   * when it gave none
   */
  execute: (signal: AbortSignal) => Promise<Response | undefined>;
  /** Call when a request that carried a token has settled, whatever came of it: a token is good once. */
  reset: () => void;
}

/**
 * Mounts a captcha and takes it away again.
 *
 * @param adapter - the captcha, or undefined for none
 * @param options - `language`: a BCP 47 tag; `providerId`: named in the errors
 */
export function useCaptcha<Response extends CaptchaResponse>(
  adapter: CaptchaAdapter<Response> | undefined,
  { language, providerId }: { language: string; providerId: string },
): UseCaptchaResult<Response> {
  const hostRef = useRef<HTMLDivElement>(null);
  const session = useRef<Promise<CaptchaSession<Response>> | undefined>(undefined);
  const mountRef = useRef<(() => void) | undefined>(undefined);

  useEffect(() => {
    const host = hostRef.current;
    if (!adapter || !host) return;
    let unmount = () => {};
    const mount = () => {
      // A fresh element for each mount: vendors refuse to render twice into one, and StrictMode mounts twice.
      const place = host.appendChild(document.createElement("div"));
      // In an async function: what an adapter throws at once must not take the page down.
      const mounted = (async () => adapter.mount(place, { solved: () => {}, expired: () => {} }, { language }))();
      session.current = mounted;
      mounted.catch(() => place.remove());
      unmount = () => {
        mounted.then((it) => it.destroy()).catch(() => {});
        place.remove();
      };
    };
    mountRef.current = mount;
    mount();
    return () => {
      session.current = mountRef.current = undefined;
      unmount();
    };
  }, [adapter, language]);

  const execute = async (signal: AbortSignal): Promise<Response | undefined> => {
    if (!adapter) return undefined;
    // What held it back when the page came may be gone: the person was asked to allow it, and to try again.
    const mounted = await session.current?.catch(() => {
      mountRef.current?.();
      return session.current?.catch(() => undefined);
    });
    if (!mounted) {
      throw new ChangePasswordError({
        code: "captcha_unavailable",
        provider: providerId,
        detail:
          isDevelopment &&
          `The captcha "${adapter.id}" could not be mounted. Render ChangePassword.Captcha, and see the network panel for its script.`,
      });
    }
    return mounted.execute(signal).catch(() => {
      throw new ChangePasswordError({
        code: signal.aborted ? "aborted" : "captcha_required",
        provider: providerId,
        detail:
          isDevelopment && `The captcha "${adapter.id}" gave no token: it was closed, or it failed. Nothing was sent.`,
      });
    });
  };

  const reset = () => void session.current?.then((it) => it.reset()).catch(() => {});

  return { hostRef, execute, reset };
}
