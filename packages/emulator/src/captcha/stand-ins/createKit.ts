import type { StandInKit, StandInSettings } from "./StandIn.ts";

/**
 * Makes what stand-ins have in common. It runs in the page from its own text, like them: no import but types, no name from
 * outside.
 */
export function createKit({ name, frameHost, script, frames: how }: StandInSettings): StandInKit {
  const source = new URL((document.currentScript as HTMLScriptElement).src);
  // By the vendor's own address, or by the emulator's with the vendor's host as a folder.
  const isLocal = source.pathname.startsWith(`/${script}`);
  const frames = isLocal ? `${source.origin}/${frameHost}` : `https://${frameHost}`;
  const page = window as unknown as { rekeyStandIns?: unknown[] } & Record<string, unknown>;
  let count = 0;
  return {
    query: source.searchParams,
    record(call, ...details) {
      (page.rekeyStandIns ??= []).push([name, call, ...details]);
    },
    callBack(parameter) {
      const wanted = source.searchParams.get(parameter);
      if (wanted) setTimeout(() => (page[wanted] as () => void)());
    },
    open({ host, name: frameName = "", mode, siteKey, action, language, theme, width = 300, height = 74, on }) {
      count += 1;
      const frame = document.createElement("iframe");
      const url = new URL(`${frames}/stand-in`);
      const id = `${name}-${count}-${Math.random()}`;
      const given = {
        id,
        mode,
        siteKey,
        action,
        language,
        theme,
        hostname: location.hostname,
        parent: location.origin,
      };
      for (const [key, value] of Object.entries(given)) if (value) url.searchParams.set(key, value);
      if (how === "inline") {
        url.searchParams.set("mintUrl", new URL("mint", url).href);
        void fetch(url)
          .then((answer) => answer.text())
          .then((text) => {
            frame.srcdoc = text;
          });
      } else frame.src = url.href;
      frame.name = frameName;
      frame.title = `${name} ${mode} (test stand-in)`;
      const { style } = frame;
      style.border = "0";
      style.colorScheme = "auto";
      if (mode === "silent" || mode === "score") style.display = "none";
      else {
        style.width = `${width}px`;
        style.height = `${height}px`;
      }
      if (!host) {
        style.position = "fixed";
        style.inset = "20vh 0 auto";
        style.margin = "0 auto";
        style.maxWidth = "100%";
        style.zIndex = "2147483647";
      }
      const hear = ({ source: sender, data }: MessageEvent) => {
        if (sender !== frame.contentWindow || data?.standIn !== id) return;
        const { type, reason, ...answer } = data;
        if (type === "solved") on.solved(answer);
        else if (type === "challenge") on.challenge?.();
        else if (type === "closed") on.closed?.();
        else on.failed?.(reason);
      };
      addEventListener("message", hear);
      (host ?? document.body).append(frame);
      return () => {
        removeEventListener("message", hear);
        frame.remove();
      };
    },
  };
}
