import type { StandInKit } from "./StandIn.ts";

/** What a page opens it with, as far as it matters here. */
interface Options {
  readonly type?: string;
  readonly userLanguage?: string;
  readonly enableDarkMode?: boolean | string;
  readonly needFeedBack?: boolean | string;
  readonly aidEncrypted?: string;
}

/** What it calls back with. */
interface Result {
  readonly ret: 0 | 2;
  readonly ticket: string | null;
  readonly randstr?: string;
  readonly CaptchaAppId: string;
  readonly errorCode?: number;
  readonly errorMessage?: string;
}

/** Stands in for Tencent's `TJCaptcha.js` and `TJNCaptcha-global.js` (Tencent Cloud, Captcha, Web Integration). */
export function tencent(kit: StandInKit): void {
  const page = window as unknown as Record<string, unknown>;
  // In the real one's words: not to refer to this script several times.
  if (page["TencentCaptcha"]) throw new Error("请勿多次引用腾讯验证码的接入js");
  const isInternational = (document.currentScript as HTMLScriptElement).src.includes("TJNCaptcha-global");

  // No class: what compilers make of one may need names from outside.
  page["TencentCaptcha"] = function TencentCaptcha(...given: unknown[]) {
    // The element comes first, or not at all.
    const host = given[0] instanceof HTMLElement ? (given.shift() as HTMLElement) : undefined;
    const [appId, callback, options = {}] = given as [string, (result: Result) => void, Options?];
    const { type, userLanguage, enableDarkMode } = options;
    const isEmbedded = type === "embed";
    const lacksElement = !host && (isInternational || isEmbedded);
    if (lacksElement || typeof appId !== "string" || typeof callback !== "function") {
      throw new Error("The parameter of the constructor of the Captcha is passed incorrectly");
    }
    kit.record("construct", { appId, hasElement: Boolean(host), isInternational, ...options });
    let popup: HTMLElement | undefined;
    let take: (() => void) | undefined;
    let lastTicket = "";

    const close = () => {
      take?.();
      take = undefined;
      // It stays on the page, to be shown again.
      if (popup) popup.style.display = "none";
    };
    const frameHost = () => {
      if (isEmbedded && host) return host;
      popup ??= document.body.appendChild(document.createElement("div"));
      popup.className = "tcaptcha-transform";
      popup.style.cssText =
        "position: fixed; inset: 20vh 0 auto; margin: 0 auto; width: fit-content; max-width: 100%; z-index: 2147483647";
      return popup;
    };
    const tell = (result: Omit<Result, "CaptchaAppId">) => callback({ ...result, CaptchaAppId: appId });

    return {
      show() {
        kit.record("show");
        close();
        const prefersDark = matchMedia("(prefers-color-scheme: dark)").matches;
        const isDark = enableDarkMode === "force" || (enableDarkMode === true && prefersDark);
        take = kit.open({
          host: frameHost(),
          mode: "challenge",
          siteKey: appId,
          language: userLanguage,
          theme: isDark ? "dark" : "light",
          // The documented size of an embedded one; a popup's, 360 by 360, shrinks with the page.
          ...(isEmbedded ? { width: 300, height: 230 } : { width: 320, height: 240 }),
          on: {
            solved: ({ token: ticket, randstr }) => {
              lastTicket = ticket;
              if (!isEmbedded) close();
              tell({ ret: 0, ticket, randstr });
            },
            closed: () => {
              if (!isEmbedded) close();
              tell({ ret: 2, ticket: null });
            },
            failed: (reason) => {
              close();
              // 1006: what it shows could not be fetched. 1007: its frame did not come in time.
              const errorCode = reason === "disaster" ? 1007 : 1006;
              const ticket = `trerror_${errorCode}_${appId}_${Math.floor(Date.now() / 1_000)}`;
              const randstr = `@${Math.random().toString(36).slice(2)}`;
              tell({ ret: 0, ticket, randstr, errorCode, errorMessage: reason });
            },
          },
        });
      },
      /** Hides it. What it was asked is never answered. */
      destroy() {
        kit.record("destroy");
        close();
      },
      getTicket: () => ({ CaptchaAppId: appId, ticket: lastTicket }),
    };
  };
  // What the international script leaves beside it.
  if (isInternational) page["TCaptchaGlobal"] = true;
}
