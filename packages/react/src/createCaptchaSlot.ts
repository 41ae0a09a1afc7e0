import {
  type CaptchaAdapter,
  type CaptchaEvents,
  type CaptchaResponse,
  ChangePasswordError,
  isChangePasswordError,
} from "@rekey/core";
import type { CaptchaLoading, CaptchaSlot, CaptchaState, CaptchaStatus } from "./CaptchaSlot.ts";
import { createSignal } from "./createSignal.ts";
import { isDevelopment } from "./isDevelopment.ts";
import { type MountedCaptcha, mountCaptcha } from "./mountCaptcha.ts";
import { orAborted } from "./orAborted.ts";
import { themeOf, watchTheme } from "./watchTheme.ts";

/** How long a challenge may stay open, in milliseconds. Not every vendor tells that it was closed. */
const challengePatience = 180_000;

/** A token that is this near its end, in milliseconds, would not reach the vendor in time. */
const lifetimeMargin = 5_000;

/** Of whatever kind, such as a site key that is not taken: it is told where the captcha stands, and nowhere else. */
function atTheSlot(error: ChangePasswordError): ChangePasswordError {
  return error.field ? error : new ChangePasswordError({ ...error, field: "captcha" });
}

/**
 * Makes a {@link CaptchaSlot}.
 *
 * @param adapter - what stands in it
 * @param loading - when it comes to the page; `"required"` is at the first `load()`
 */
export function createCaptchaSlot<Response extends CaptchaResponse>(
  adapter: CaptchaAdapter<Response>,
  loading: CaptchaLoading,
): CaptchaSlot<Response> {
  const { id, presentation, lifetime, renews } = adapter;
  const { emit, subscribe } = createSignal<never>();
  let status: CaptchaStatus = { state: "idle", error: undefined };
  let wanted = loading === "eager";
  let attached: { element: HTMLElement; language: string; unwatch: () => void } | undefined;
  let mounted: MountedCaptcha<Response> | undefined;
  let running: { result: Promise<Response | undefined>; end: AbortController; isAsked: boolean } | undefined;
  let solvedAt: number | undefined;
  let expiry: ReturnType<typeof setTimeout> | undefined;

  const fault = (code: "captcha_required" | "captcha_unavailable" | "aborted", detail: string | false) =>
    new ChangePasswordError({ code, provider: id, detail });

  const show = (state: CaptchaState, error?: ChangePasswordError) => {
    if (status.state === state && status.error === error) return;
    status = { state, error };
    emit();
  };

  const forgetToken = () => {
    clearTimeout(expiry);
    solvedAt = undefined;
  };

  /** Without a token it waits for the person, or is at work on the next. */
  const showUnsolved = (state: "ready" | "expired") => show(renews ? "challenging" : state);

  const fail = (thrown: unknown) => {
    forgetToken();
    const error = isChangePasswordError(thrown)
      ? atTheSlot(thrown)
      : fault(
          "captcha_unavailable",
          isDevelopment && `The captcha "${id}" failed with something that is no ChangePasswordError.`,
        );
    show("error", error);
    running?.end.abort(error);
  };

  const expire = () => {
    forgetToken();
    mounted?.tell("reset");
    showUnsolved("expired");
  };

  const isTooOld = () => solvedAt !== undefined && Date.now() - solvedAt >= lifetime - lifetimeMargin;

  const events: CaptchaEvents = {
    solved: () => {
      forgetToken();
      solvedAt = Date.now();
      expiry = setTimeout(expire, Math.max(0, lifetime - lifetimeMargin));
      show("solved");
    },
    expired: () => {
      forgetToken();
      showUnsolved("expired");
    },
    opened: () => show("challenging"),
    closed: () => {
      if (status.state === "challenging") show("ready");
    },
    failed: fail,
  };

  const unmount = () => {
    forgetToken();
    const gone = mounted;
    if (!gone) return;
    mounted = undefined;
    gone.end.abort();
    running?.end.abort(
      fault("aborted", isDevelopment && `The captcha "${id}" was taken away while it was at work. Nothing was sent.`),
    );
    gone.remove();
  };

  const mount = () => {
    unmount();
    if (!attached) return;
    show("loading");
    const it = mountCaptcha(adapter, attached, events);
    mounted = it;
    it.ready.then(
      () => {
        if (status.state === "loading") show("ready");
      },
      (thrown: unknown) => {
        if (mounted === it) fail(thrown);
      },
    );
  };

  const load = () => {
    wanted = true;
    if (attached && !mounted) mount();
  };

  const run = async (signal: AbortSignal): Promise<Response | undefined> => {
    load();
    if (status.state === "error") mount();
    if (!attached || !mounted) {
      throw fault(
        "captcha_unavailable",
        isDevelopment && `There is no place for the captcha "${id}". Render ChangePassword.Captcha.`,
      );
    }
    const session = await orAborted(mounted.ready, signal);
    if (isTooOld()) expire();
    const before = status.state;
    const root = attached.element.getRootNode() as Document | ShadowRoot;
    const focused = root.activeElement as HTMLElement | null;
    if (running) running.isAsked = true;
    const response = await orAborted(session.execute(signal), signal).finally(() => {
      // Whoever has gone elsewhere meanwhile stays there.
      const lost = !root.activeElement || /^(?:BODY|IFRAME)$/.test(root.activeElement.tagName);
      if (presentation !== "widget" && lost) focused?.focus();
    });
    if (response) {
      forgetToken();
      show("solved");
      return response;
    }
    show(before === "expired" ? before : "ready");
    if (presentation === "widget")
      throw fault("captcha_required", isDevelopment && `The captcha "${id}" is not solved. Nothing was sent.`);
    throw fault("aborted", isDevelopment && `The person closed the captcha "${id}". Nothing was sent.`);
  };

  return {
    presentation,
    renews,
    subscribe,
    status: () => status,
    isAttached: () => attached !== undefined,
    attach: (element, language) => {
      const unwatch = watchTheme(() => {
        const isIdle = status.state === "ready" || status.state === "expired";
        if (isIdle && mounted?.theme !== themeOf(element)) mount();
      });
      attached = { element, language, unwatch };
      if (wanted) mount();
    },
    detach: () => {
      unmount();
      attached?.unwatch();
      attached = undefined;
      show("idle");
    },
    load,
    execute: async (signal) => {
      if (loading === "required" && !wanted) return undefined;
      if (running) return running.result;
      const end = new AbortController();
      const stop = () => end.abort(fault("aborted", isDevelopment && "The signal aborted. Nothing was sent."));
      if (signal.aborted) stop();
      signal.addEventListener("abort", stop);
      const late = setTimeout(
        () => end.abort(fault("aborted", isDevelopment && `The captcha "${id}" was left open. Nothing was sent.`)),
        challengePatience,
      );
      const result = run(end.signal)
        .catch((thrown: unknown) => {
          const isOurs = isChangePasswordError(thrown);
          if (isOurs && (thrown.code === "aborted" || thrown.code === "captcha_required")) {
            if (status.state === "challenging") show("ready");
            throw thrown;
          }
          fail(thrown);
          throw status.error ?? thrown;
        })
        .finally(() => {
          clearTimeout(late);
          signal.removeEventListener("abort", stop);
          running = undefined;
          end.abort();
        });
      running = { result, end, isAsked: false };
      return result;
    },
    show: () => {
      if (running?.isAsked) mounted?.tell("show");
    },
    reset: () => {
      forgetToken();
      running?.end.abort(
        fault("aborted", isDevelopment && `The captcha "${id}" was reset while it was at work. Nothing was sent.`),
      );
      if (!mounted?.isReady()) return;
      if (attached && mounted.theme !== themeOf(attached.element)) return mount();
      mounted.tell("reset");
      if (status.state !== "error") showUnsolved("ready");
    },
    retry: mount,
  };
}
