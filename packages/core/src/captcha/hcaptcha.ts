import type { CaptchaAdapter, CaptchaResponse } from "../captcha.ts";
import { captchaFailure } from "../lib/captchaFailure.ts";
import { checkKey } from "../lib/checkKey.ts";
import { isDevelopment } from "../lib/isDevelopment.ts";
import { loadScript, type ScriptOptions } from "../lib/loadScript.ts";
import { type WidgetSize, widgetSize } from "../lib/widgetSize.ts";

const id = "hcaptcha";

/** What {@link hcaptcha} takes. */
export interface HcaptchaOptions extends ScriptOptions {
  /** The site key, which is public; never the secret. */
  siteKey: string;
  /** A box to tick, or nothing to see until hCaptcha has a question at the submit. Default: `"checkbox"`. */
  type?: "checkbox" | "invisible" | undefined;
  /** Of the checkbox. Default: `"auto"`, which is `"compact"` where the form is narrower than the normal one. */
  size?: WidgetSize | undefined;
  /** Default: `"auto"`, which follows the form. `"contrast"` is for the Enterprise plan. */
  theme?: "auto" | "light" | "dark" | "contrast" | undefined;
}

/** The part of hCaptcha's script that is used here (hCaptcha, Configuration: JavaScript API). */
interface Api {
  render(host: HTMLElement, parameters: Readonly<Record<string, string | ((code: string) => void)>>): string;
  execute(widget: string, options: { async: true }): Promise<{ response: string }>;
  getResponse(widget: string): string;
  reset(widget: string): void;
  remove(widget: string): void;
  close(widget: string): void;
}

/** 120 seconds by default (hCaptcha, Verify the User Response Server Side). */
const lifetime = 120_000;

/** In CSS pixels; what hCaptcha draws. */
const normalWidth = 303;

const defaultScriptUrl = "https://js.hcaptcha.com/1/api.js";

/** How hCaptcha says that the person closed the challenge, or let it run out. */
const leftAlone = ["challenge-closed", "challenge-expired"];

/**
 * hCaptcha: a checkbox, or invisible.
 *
 * @param options - the site key, and how it looks
 * @throws {@link ChangePasswordError} `misconfigured` without a site key
 */
export function hcaptcha(options: HcaptchaOptions): CaptchaAdapter<CaptchaResponse<typeof id>> {
  const { siteKey, type = "checkbox", size = "auto", theme = "auto", scriptUrl = defaultScriptUrl, nonce } = options;
  checkKey(id, "siteKey", siteKey, isDevelopment && "It is in the hCaptcha dashboard, with the site.");
  const respond = (token: string) => ({ vendor: id, token }) as const;
  return {
    id,
    key: JSON.stringify(options),
    presentation: type === "checkbox" ? "widget" : "invisible",
    lifetime,
    mount: async (host, events, environment) => {
      const { language, signal } = environment;
      const api = await loadScript({
        ...{ vendor: id, scriptUrl, nonce, find },
        // Without the last, it takes the name of Google's script for itself too.
        query: { render: "explicit", hl: language, recaptchacompat: "off" },
      });
      signal.throwIfAborted();
      const widget = api.render(host, {
        sitekey: siteKey,
        hl: language,
        theme: theme === "auto" ? environment.theme : theme,
        size: type === "checkbox" ? widgetSize(size, host, normalWidth) : "invisible",
        callback: events.solved,
        "expired-callback": events.expired,
        "chalexpired-callback": events.closed,
        "open-callback": events.opened,
        "close-callback": events.closed,
        "error-callback": (code) => events.failed(failure(code)),
      });
      const ask = async (aborted: AbortSignal) => {
        const close = () => api.close(widget);
        aborted.addEventListener("abort", close);
        try {
          return respond((await api.execute(widget, { async: true })).response);
        } catch (code) {
          if (leftAlone.includes(code as string)) return undefined;
          throw failure(code);
        } finally {
          aborted.removeEventListener("abort", close);
        }
      };
      return {
        execute: async (aborted) => {
          if (type === "invisible") return ask(aborted);
          const token = api.getResponse(widget);
          return token ? respond(token) : undefined;
        },
        reset: () => api.reset(widget),
        destroy: () => api.remove(widget),
      };
    },
  };
}

function find(): Api | undefined {
  const { hcaptcha: api } = globalThis as { hcaptcha?: Api };
  return api?.render && api;
}

function failure(code: unknown) {
  return captchaFailure(
    id,
    typeof code === "string" ? code : "unknown",
    isDevelopment && "hCaptcha's own code is in providerCode; its documentation lists them as error codes.",
  );
}
