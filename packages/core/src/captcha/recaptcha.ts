import type { CaptchaAdapter, CaptchaPresentation, CaptchaResponse } from "../captcha.ts";
import { captchaFailure } from "../lib/captchaFailure.ts";
import { checkKey } from "../lib/checkKey.ts";
import { isDevelopment } from "../lib/isDevelopment.ts";
import { loadScript, type ScriptOptions } from "../lib/loadScript.ts";
import { misconfigured } from "../lib/misconfigured.ts";
import { type WidgetSize, widgetSize } from "../lib/widgetSize.ts";

const id = "recaptcha";

/** What {@link recaptcha} takes. */
export interface RecaptchaOptions extends ScriptOptions {
  /** The site key, which is public; never the secret. Each key is for one type. */
  siteKey: string;
  /** A box to tick (v2), nothing to see until Google has a question (v2), or a score alone (v3). Default: `"checkbox"`. */
  type?: "checkbox" | "invisible" | "score" | undefined;
  /** For keys of reCAPTCHA Enterprise, of any type. Default: false. */
  enterprise?: boolean | undefined;
  /** What the score is for, as Google's console lists it: letters, digits, underscores and slashes. Default: `"password/change"`. */
  action?: string | undefined;
  /** `"www.recaptcha.net"` is for where google.com can't be reached, such as China. Default: `"www.google.com"`. */
  host?: "www.google.com" | "www.recaptcha.net" | undefined;
  /** Where the badge of the invisible type is. Default: `"bottomright"`. */
  badge?: "bottomright" | "bottomleft" | "inline" | undefined;
  /** Of the checkbox. Default: `"auto"`, which is `"compact"` where the form is narrower than the normal one. */
  size?: WidgetSize | undefined;
  /** Default: `"auto"`, which follows the form. */
  theme?: "auto" | "light" | "dark" | undefined;
}

/** The part of Google's script that is used here (reCAPTCHA v2: JavaScript API; v3: Programmatically invoke). */
interface Api {
  render(host: HTMLElement, parameters: Readonly<Record<string, string | ((token: string) => void)>>): number;
  execute(siteKey: string, options: { action: string }): PromiseLike<string>;
  execute(widget: number): unknown;
  getResponse(widget: number): string;
  reset(widget: number): void;
}

/** Two minutes (reCAPTCHA, Verifying the user's response). */
const lifetime = 120_000;

/**
 * Google doesn't tell when it asks a question. A token that needs none comes sooner than this, in milliseconds; a guess, on
 * which nothing but what is shown depends.
 */
const asksAfter = 2_000;

/** In CSS pixels; what Google draws. */
const normalWidth = 304;

const presentations = { checkbox: "widget", invisible: "invisible", score: "score" } as const satisfies Record<
  string,
  CaptchaPresentation
>;

/** Google still calls Hebrew by its old code (reCAPTCHA, Language codes). */
const languageOf = (language: string) => language.replace(/^he\b/, "iw");

/**
 * reCAPTCHA: v2 as a checkbox or invisible, v3, and Enterprise.
 *
 * @param options - the site key, its type, and how it looks
 * @throws {@link ChangePasswordError} `misconfigured` without a site key, or with an action that Google refuses
 */
export function recaptcha(options: RecaptchaOptions): CaptchaAdapter<CaptchaResponse<typeof id>> {
  const { siteKey, type = "checkbox", enterprise = false, action = "password/change", nonce } = options;
  const { host: domain = "www.google.com", badge = "bottomright", size = "auto", theme = "auto" } = options;
  checkKey(id, "siteKey", siteKey, isDevelopment && "It is in the reCAPTCHA admin console, with the site.");
  if (!/^[\w/]+$/.test(action)) {
    throw misconfigured(
      id,
      "action",
      isDevelopment && "has something in it other than letters, digits, underscores and slashes.",
    );
  }
  const { scriptUrl = `https://${domain}/recaptcha/${enterprise ? "enterprise" : "api"}.js` } = options;
  const respond = (token: string) => ({ vendor: id, token }) as const;

  const find = (): Api | undefined => {
    const { grecaptcha, hcaptcha } = globalThis as { grecaptcha?: Api & { enterprise?: Api }; hcaptcha?: unknown };
    const api = enterprise ? grecaptcha?.enterprise : grecaptcha;
    // hCaptcha's script takes Google's name too, unless it is told not to.
    return api?.render && grecaptcha !== hcaptcha ? api : undefined;
  };

  return {
    id,
    presentation: presentations[type],
    lifetime,
    mount: async (host, events, environment) => {
      const { language, signal } = environment;
      const render = type === "score" ? siteKey : "explicit";
      const query = { render, hl: languageOf(language) };
      const api = await loadScript({ vendor: id, scriptUrl, nonce, callback: "onload", query, find });
      signal.throwIfAborted();
      if (type === "score") {
        return {
          execute: async () => respond(await api.execute(siteKey, { action }).then(undefined, refused)),
          reset: () => {},
          destroy: () => {},
        };
      }

      let pending: { resolve: (token: string) => void; reject: (error: Error) => void } | undefined;
      const widget = api.render(host, {
        sitekey: siteKey,
        theme: theme === "auto" ? environment.theme : theme,
        ...(type === "invisible" ? { size: "invisible", badge } : { size: widgetSize(size, host, normalWidth) }),
        callback: (token) => {
          if (pending) pending.resolve(token);
          else events.solved();
        },
        "expired-callback": events.expired,
        "error-callback": () => {
          const error = captchaFailure(
            id,
            "network-error",
            isDevelopment && "reCAPTCHA lost its connection to Google. Its own message may stand in the widget.",
          );
          pending?.reject(error);
          events.failed(error);
        },
      });
      // On a widget that is off the page it fails seconds later, where nobody can catch it.
      const reset = () => host.isConnected && api.reset(widget);
      const ask = (aborted: AbortSignal) => {
        const opened = setTimeout(events.opened, asksAfter);
        return new Promise<string | undefined>((resolve, reject) => {
          pending = { resolve, reject };
          aborted.addEventListener("abort", () => resolve(undefined));
          api.execute(widget);
        }).finally(() => {
          clearTimeout(opened);
          pending = undefined;
          // What it shows goes, too.
          if (aborted.aborted) reset();
        });
      };
      return {
        execute: async (aborted) => {
          const token = type === "invisible" ? await ask(aborted) : api.getResponse(widget);
          return token ? respond(token) : undefined;
        },
        show: () => {
          if (pending) api.execute(widget);
        },
        reset: () => void reset(),
        // There is no way to take a widget away but with its element.
        destroy: () => host.replaceChildren(),
      };
    },
  };
}

/** What the score's own rejection means: it knows of one thing that the integrator has to mend. */
function refused(thrown: unknown): never {
  if (/site key/i.test(String(thrown))) {
    throw misconfigured(
      id,
      "siteKey",
      isDevelopment &&
        "is none that the script on this page was loaded for: a page has one v3 key, and loads it first.",
    );
  }
  throw captchaFailure(
    id,
    "execute-failed",
    isDevelopment && "reCAPTCHA gave no token. See the console for its reason.",
  );
}
