import type { CaptchaAdapter, CaptchaResponse } from "../captcha.ts";
import { captchaFailure } from "../lib/captchaFailure.ts";
import { checkKey } from "../lib/checkKey.ts";
import { isDevelopment } from "../lib/isDevelopment.ts";
import { loadScript, type ScriptOptions } from "../lib/loadScript.ts";
import { misconfigured } from "../lib/misconfigured.ts";
import { type WidgetSize, widgetSize } from "../lib/widgetSize.ts";

const id = "turnstile";

/** What {@link turnstile} takes. */
export interface TurnstileOptions extends ScriptOptions {
  /** The site key, which is public; never the secret. */
  siteKey: string;
  /**
   * A widget that stands in the form and mostly solves itself, or nothing to see until Turnstile has a question at the
   * submit. Default: `"managed"`.
   */
  type?: "managed" | "invisible" | undefined;
  /** A name that the server is told with the verdict: 1 to 32 letters, digits, `_` and `-`. */
  action?: string | undefined;
  /**
   * `"flexible"` is as wide as its place, from 300 px on. Default: `"auto"`, which is `"compact"` where the form is
   * narrower than the normal one.
   */
  size?: WidgetSize | "flexible" | undefined;
  /** Default: `"auto"`, which follows the form. */
  theme?: "auto" | "light" | "dark" | undefined;
}

/** The part of Turnstile's script that is used here (Cloudflare Turnstile, Client-side rendering: JavaScript API). */
interface Api {
  render(host: HTMLElement, parameters: Readonly<Record<string, Parameter>>): string | null | undefined;
  execute(widget: string): void;
  getResponse(widget: string): string | undefined;
  reset(widget: string): void;
  remove(widget: string): void;
}

type Parameter = string | boolean | undefined | ((value: string) => unknown);

/** 300 seconds (Cloudflare Turnstile, Validate the token). */
const lifetime = 300_000;

/** In CSS pixels; what Turnstile draws. */
const normalWidth = 300;

const defaultScriptUrl = "https://challenges.cloudflare.com/turnstile/v0/api.js";

/**
 * Cloudflare Turnstile: a widget, or invisible. What it gives is for a server of yours to verify: no identity vendor here
 * takes it.
 *
 * @param options - the site key, and how it looks
 * @throws {@link ChangePasswordError} `misconfigured` without a site key, or with an action that Turnstile would refuse
 */
export function turnstile(options: TurnstileOptions): CaptchaAdapter<CaptchaResponse<typeof id>> {
  const {
    siteKey,
    type = "managed",
    action,
    size = "auto",
    theme = "auto",
    scriptUrl = defaultScriptUrl,
    nonce,
  } = options;
  checkKey(id, "siteKey", siteKey, isDevelopment && "It is in the Cloudflare dashboard, under Turnstile.");
  if (!/^[\w-]{1,32}$/.test(action ?? id)) {
    throw misconfigured(id, "action", isDevelopment && "is not 1 to 32 letters, digits, _ and -.");
  }
  const isWidget = type === "managed";
  return {
    id,
    key: JSON.stringify(options),
    presentation: isWidget ? "widget" : "invisible",
    lifetime,
    renews: isWidget,
    mount: async (host, events, { language, theme: formTheme, signal }) => {
      const api = await loadScript({
        vendor: id,
        scriptUrl,
        nonce,

        find,
        query: { render: "explicit" },
      });
      signal.throwIfAborted();
      // Whether a widget waits for the person, and who waits for it.
      let isAsking = false;
      let settle: (outcome?: string | Error) => void = () => {};
      const leave = () => {
        // Takes the question away; a widget stands in the form anyway, and after a timeout is at work again.
        if (!isWidget && widget) {
          events.closed();
          api.reset(widget);
        }
        isAsking = false;
        settle();
      };
      const fail = (code: string) => {
        const error = failure(code);
        events.failed(error);
        settle(error);
      };
      const widget = api.render(host, {
        sitekey: siteKey,
        action,
        language,
        theme: theme === "auto" ? formTheme : theme,
        size: widgetSize(size, host, normalWidth),
        // What happens next is for the form to say: no field of its own, no trying again behind the form's error.
        "response-field": false,
        retry: "never",
        ...(!isWidget && { execution: "execute", appearance: "interaction-only" }),
        callback: (token) => {
          isAsking = false;
          events.solved();
          settle(token);
        },
        "expired-callback": events.expired,
        "before-interactive-callback": () => {
          isAsking = isWidget;
          events.opened();
          if (isWidget) settle();
        },
        "after-interactive-callback": () => {
          isAsking = false;
        },
        "timeout-callback": leave,
        "error-callback": (code) => {
          fail(code);
          // That it is dealt with; or Turnstile writes a warning to the console.
          return true;
        },
        "unsupported-callback": () => fail("unsupported"),
      });
      if (!widget) throw failure("not-rendered");
      if (isWidget) events.opened();
      return {
        execute: async (aborted) => {
          let token = api.getResponse(widget);
          if (!token && !isAsking) {
            const ended = new Promise<string | Error | undefined>((resolve) => {
              settle = resolve;
            });
            aborted.addEventListener("abort", leave);
            if (!isWidget) api.execute(widget);
            const outcome = await ended;
            aborted.removeEventListener("abort", leave);
            if (outcome instanceof Error) throw outcome;
            token = outcome;
          }
          return token ? { vendor: id, token } : undefined;
        },
        reset: () => {
          isAsking = false;
          api.reset(widget);
        },
        destroy: () => api.remove(widget),
      };
    },
  };
}

function find(): Api | undefined {
  const { turnstile: api } = globalThis as { turnstile?: Api };
  return api?.render && api;
}

/** Codes of a site key that is not taken, or not on this page (Cloudflare Turnstile, Error codes). */
const codesOfSiteKey = /^110[12]|^40007/;

function failure(code: string) {
  if (codesOfSiteKey.test(code)) {
    return misconfigured(
      id,
      "siteKey",
      isDevelopment && `is not taken here (Turnstile's error ${code}): see its key and its hostnames in the dashboard.`,
    );
  }
  return captchaFailure(
    id,
    code,
    isDevelopment && "Turnstile's own code is in providerCode; its documentation lists them as error codes.",
  );
}
