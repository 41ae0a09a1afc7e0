import type { CaptchaAdapter, CaptchaResponse } from "../captcha.ts";
import { captchaFailure } from "../lib/captchaFailure.ts";
import { checkKey } from "../lib/checkKey.ts";
import { isDevelopment } from "../lib/isDevelopment.ts";
import { loadScript, type ScriptOptions } from "../lib/loadScript.ts";
import { misconfigured } from "../lib/misconfigured.ts";

const id = "tencent";

/** What {@link tencent} takes. */
export interface TencentOptions extends ScriptOptions {
  /** The CaptchaAppId, which is public; never the AppSecretKey. */
  appId: string;
  /** Where the captcha was made: one of cloud.tencent.com is not known at tencentcloud.com. Default: `"china"`. */
  region?: "china" | "international" | undefined;
  /** A window at the submit, or a picture of 300 by 230 pixels in the form. Default: `"popup"`. */
  type?: "popup" | "embedded" | undefined;
  /**
   * What to do with the ticket that the script makes up when it can't reach Tencent, which proves nothing: `"fail"`, or
   * `"forward"` it, for a server that knows it by its prefix and decides for itself. Default: `"fail"`.
   */
  onDegraded?: "fail" | "forward" | undefined;
  /**
   * The app id as your server has encrypted it, or a (possibly async) function that gives it, as it runs out. Only for a
   * captcha that demands it in Tencent's console.
   */
  aidEncrypted?: string | (() => string | Promise<string>) | undefined;
  /** Default: `"auto"`, which follows the form. */
  theme?: "auto" | "light" | "dark" | undefined;
}

/** What the script calls back with (Tencent Cloud, Captcha, Web Integration). */
interface Answer {
  /** 0 for a ticket, also for one that it made up; 2 when the person closed it. */
  readonly ret: number;
  readonly ticket?: string | null;
  readonly randstr?: string | null;
  readonly errorCode?: number | null;
}

/** The part of Tencent's script that is used here (the same page). */
type Api = new (
  host: HTMLElement,
  appId: string,
  callback: (answer: Answer) => void,
  options: Readonly<Record<string, string | boolean | undefined>>,
) => { show(): void; destroy(): void };

/** Five minutes (Tencent Cloud, DescribeCaptchaResult: CaptchaCode 8). */
const lifetime = 300_000;

const scriptUrls = {
  china: "https://turing.captcha.qcloud.com/TJCaptcha.js",
  international: "https://ca.turing.captcha.qcloud.com/TJNCaptcha-global.js",
};

/** How a ticket begins that the script made up; the international pages wrote `terror_` until 2025. */
const madeUp = /^tr?error_/;

/**
 * Tencent Cloud's Captcha, also known as QQ captcha or TenDI: a popup, or embedded in the form.
 *
 * @param options - the app id, where it is from, and how it looks
 * @throws {@link ChangePasswordError} `misconfigured` without an app id, or with a region that there is not
 */
export function tencent(options: TencentOptions): CaptchaAdapter<CaptchaResponse<typeof id>> {
  const { appId, region = "china", type, onDegraded, aidEncrypted, theme = "auto", nonce } = options;
  checkKey(id, "appId", appId, isDevelopment && "It is the CaptchaAppId in Tencent's console.");
  const scriptUrl = options.scriptUrl ?? scriptUrls[region];
  if (!scriptUrl) throw misconfigured(id, "region", isDevelopment && 'is neither "china" nor "international".');
  const isEmbedded = type === "embedded";

  const read = ({ ret, ticket, randstr, errorCode }: Answer) => {
    if (ret === 2) return undefined;
    if (onDegraded !== "forward" && (errorCode || madeUp.test(ticket ?? ""))) {
      throw failure(
        "degraded",
        isDevelopment &&
          `Tencent's script did not reach Tencent (errorCode ${errorCode}). The ticket it made up was not sent: see onDegraded.`,
      );
    }
    if (ticket && randstr) return { vendor: id, token: ticket, randstr } as const;
    throw failure(errorCode);
  };

  return {
    id,
    key: JSON.stringify(options),
    presentation: isEmbedded ? "widget" : "popup",
    lifetime,
    mount: async (host, events, environment) => {
      const Captcha = await loadScript({ vendor: id, scriptUrl, nonce, find });
      let place: HTMLElement | undefined;
      let captcha: InstanceType<Api> | undefined;
      let solved: CaptchaResponse<typeof id> | undefined;

      const close = () => {
        place?.remove();
        place = undefined;
        // It may be told so twice.
        captcha?.destroy();
      };

      /** An instance is for one ticket, so that none is given twice, in a place that goes with it. */
      const draw = async (hear: (answer: Answer) => void, aborted: AbortSignal) => {
        const own = (place = document.createElement("div"));
        const aid = typeof aidEncrypted === "function" ? await aidEncrypted() : aidEncrypted;
        // It may have been reset, or taken away, meanwhile: also while the script was on its way.
        if (own !== place || aborted.aborted) return;
        host.append(own);
        try {
          // The international script wants the element, the Chinese one takes it.
          captcha = new Captcha(own, appId, hear, {
            type: isEmbedded ? "embed" : "popup",
            userLanguage: environment.language.toLowerCase(),
            enableDarkMode: (theme === "auto" ? environment.theme : theme) === "dark" && "force",
            // The help button leads away from the form.
            needFeedBack: false,
            ...(aid && { aidEncrypted: aid }),
          });
          captcha.show();
        } catch (thrown) {
          close();
          throw failure((thrown as Answer | undefined)?.errorCode);
        }
      };

      const embed = () =>
        draw((answer) => {
          try {
            solved = read(answer);
            if (solved) events.solved();
          } catch (error) {
            events.failed(error);
          }
        }, environment.signal);

      const take = async () => {
        const response = solved;
        solved = undefined;
        return response;
      };

      const ask = async (aborted: AbortSignal) => {
        try {
          const answer = await new Promise<Answer>((resolve, reject) => {
            // After destroy() it never calls back.
            aborted.addEventListener("abort", () => reject(aborted.reason));
            events.opened();
            draw(resolve, aborted).catch(reject);
          });
          const response = read(answer);
          if (!response) events.closed();
          return response;
        } finally {
          close();
        }
      };

      if (isEmbedded) await embed();
      return {
        execute: isEmbedded ? take : ask,
        reset: () => {
          if (!isEmbedded) return;
          solved = undefined;
          close();
          embed().catch(events.failed);
        },
        destroy: close,
      };
    },
  };
}

function find(): Api | undefined {
  return (globalThis as { TencentCaptcha?: Api }).TencentCaptcha;
}

function failure(
  code: string | number | null | undefined,
  detail = isDevelopment &&
    "Tencent's own errorCode is in providerCode, where it gave one; its page on web integration lists them.",
) {
  return captchaFailure(id, code ?? "unknown", detail);
}
