import type { CaptchaAdapter, CaptchaResponse } from "../captcha.ts";
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

/**
 * How long a reset waits, in milliseconds. Google's script is at it for seconds, and where the widget goes meanwhile, it
 * rejects with "Timeout", which nobody can catch (google/recaptcha, issue 269). A form that has gone well, and takes its captcha
 * away, has done so by then.
 */
const settles = 250;

/** In CSS pixels; what Google draws. */
const normalWidth = 304;

/** Google still calls Hebrew by its old code (reCAPTCHA, Language codes). */
const languageOf = (language: string) => language.replace(/^he\b.*/, "iw");

/**
 * reCAPTCHA: v2 as a checkbox or invisible, v3, and Enterprise.
 *
 * @param options - the site key, its type, and how it looks
 * @throws {@link ChangePasswordError} `misconfigured` without a site key, or with an action that Google refuses
 */
export function recaptcha(options: RecaptchaOptions): CaptchaAdapter<CaptchaResponse<typeof id>> {
  const {
    siteKey,
    type = "checkbox",
    enterprise,
    action = "password/change",
    nonce,
    badge = "bottomright",
    size = "auto",
    theme = "auto",
    host: domain = "www.google.com",
    scriptUrl = `https://${domain}/recaptcha/${enterprise ? "enterprise" : "api"}.js`,
  } = options;
  checkKey(id, "siteKey", siteKey, isDevelopment && "It is in the reCAPTCHA admin console, with the site.");
  if (!/^[\w/]+$/.test(action)) {
    throw misconfigured(
      id,
      "action",
      isDevelopment && "has something in it other than letters, digits, underscores and slashes.",
    );
  }
  const respond = (token: string) => ({ vendor: id, token }) as const;

  const find = (): Api | undefined => {
    const { grecaptcha, hcaptcha } = globalThis as { grecaptcha?: Api & { enterprise?: Api }; hcaptcha?: unknown };
    const api = enterprise ? grecaptcha?.enterprise : grecaptcha;
    // hCaptcha's script takes Google's name too, unless it is told not to.
    return api?.render && grecaptcha !== hcaptcha ? api : undefined;
  };

  return {
    id,
    key: JSON.stringify(options),
    presentation: type === "checkbox" ? "widget" : type,
    lifetime,
    mount: async (host, events, { language, theme: formTheme, signal }) => {
      const render = type === "score" ? siteKey : "explicit";
      const query = { render, hl: languageOf(language) };
      const api = await loadScript({ vendor: id, scriptUrl, nonce, query, find });
      signal.throwIfAborted();
      if (type === "score") {
        return {
          execute: async () => api.execute(siteKey, { action }).then(respond, refused),
          reset: () => {},
          destroy: () => {},
        };
      }

      let due: ReturnType<typeof setTimeout> | undefined;
      let settle: ((token?: string | Promise<never>) => void) | undefined;
      const widget = api.render(host, {
        sitekey: siteKey,
        theme: theme === "auto" ? formTheme : theme,
        ...(type === "invisible" ? { size: "invisible", badge } : { size: widgetSize(size, host, normalWidth) }),
        callback: (token) => {
          forgo();
          if (settle) settle(token);
          else events.solved();
        },
        "expired-callback": events.expired,
        "error-callback": () => {
          const error = captchaFailure(
            id,
            "network-error",
            isDevelopment && "reCAPTCHA lost its connection to Google. Its own message may stand in the widget.",
          );
          settle?.(Promise.reject(error));
          events.failed(error);
        },
      });
      const forgo = () => {
        clearTimeout(due);
        host.inert = false;
      };
      const reset = () => {
        forgo();
        // On a widget that is off the page it rejects, too.
        if (host.isConnected) api.reset(widget);
      };
      const ask = async (aborted: AbortSignal) => {
        if (host.inert) reset();
        const opened = setTimeout(events.opened, asksAfter);
        const token = await new Promise<string | void>((resolve) => {
          settle = resolve;
          aborted.addEventListener("abort", () => resolve());
          api.execute(widget);
        }).finally(() => {
          clearTimeout(opened);
          settle = undefined;
        });
        // Nobody waits any more: what it shows goes, too.
        if (!token) reset();
        return token;
      };
      return {
        execute: async (aborted) => {
          const token = type === "invisible" ? await ask(aborted) : !host.inert && api.getResponse(widget);
          return token ? respond(token) : undefined;
        },
        show: () => {
          if (settle) api.execute(widget);
        },
        reset: () => {
          forgo();
          due = setTimeout(reset, settles);
          // Until then it has no token to give, and a tick that the reset would undo is none.
          host.inert = true;
        },
        // Nothing of Google's takes a widget away, and a reset must not begin now.
        destroy: () => {
          forgo();
          challengeOf(host)?.remove();
          host.replaceChildren();
        },
      };
    },
  };
}

/**
 * The challenge of the widget in an element, which stands at the end of the page. Google documents no way to tell whose it is;
 * the names of its two frames are alike but for the first letter (playwright-recaptcha finds them so).
 */
function challengeOf(host: HTMLElement): Element | null | undefined {
  const box = host.querySelector<HTMLIFrameElement>("iframe[name^=a-]");
  return box && document.getElementsByName(`c${box.name.slice(1)}`)[0]?.closest("body > *");
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
