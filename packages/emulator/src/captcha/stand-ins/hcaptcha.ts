import type { StandInKit } from "./StandIn.ts";

/** What a page renders a widget with, as far as it matters here. */
interface Parameters {
  readonly sitekey?: string;
  readonly size?: string;
  readonly theme?: string;
  readonly hl?: string;
  readonly [callback: `${string}callback`]: ((value?: string) => void) | undefined;
}

/** Stands in for hCaptcha's `api.js` (hCaptcha, Configuration). */
export function hcaptcha(kit: StandInKit): void {
  interface Widget {
    host: HTMLElement;
    parameters: Parameters;
    token: string;
    remove: () => void;
    closeChallenge?: (() => void) | undefined;
    expiry?: ReturnType<typeof setTimeout>;
    pending?: { resolve: (value: unknown) => void; reject: (code: string) => void } | undefined;
  }
  const widgets = new Map<string, Widget>();
  const get = (id: string) => {
    const widget = widgets.get(id);
    // The real one throws its own words; which they are is not known.
    if (!widget) throw new Error(`[hCaptcha] no captcha with the id ${id}.`);
    return widget;
  };
  const close = (widget: Widget, code: string) => {
    if (!widget.closeChallenge) return;
    widget.closeChallenge();
    widget.closeChallenge = undefined;
    widget.parameters["close-callback"]?.();
    widget.pending?.reject(code);
    widget.pending = undefined;
  };
  const on = (widget: Widget) => ({
    solved: ({ token, lifetimeMs }: { token: string; lifetimeMs: number }) => {
      widget.token = token;
      widget.closeChallenge?.();
      widget.closeChallenge = undefined;
      widget.parameters.callback?.(token);
      widget.pending?.resolve({ response: token, key: `key-${token.slice(0, 8)}` });
      widget.pending = undefined;
      clearTimeout(widget.expiry);
      widget.expiry = setTimeout(() => {
        widget.token = "";
        widget.parameters["expired-callback"]?.();
      }, lifetimeMs);
    },
    challenge: () => {
      const { sitekey = "", hl, theme } = widget.parameters;
      widget.closeChallenge = kit.open({
        ...{ mode: "challenge", siteKey: sitekey, language: hl, theme, width: 320, height: 160 },
        on: { solved: on(widget).solved, closed: () => close(widget, "challenge-closed") },
      });
      widget.parameters["open-callback"]?.();
    },
    failed: () => {
      widget.parameters["error-callback"]?.("network-error");
      widget.pending?.reject("network-error");
      widget.pending = undefined;
    },
  });
  const draw = (widget: Widget) => {
    const { host, parameters } = widget;
    const { sitekey = "", size, theme, hl } = parameters;
    if (size === "invisible") return;
    widget.remove = kit.open({
      ...{ host, mode: "checkbox", siteKey: sitekey, language: hl, theme, on: on(widget) },
      ...(size === "compact" ? { width: 164, height: 144 } : { width: 303, height: 78 }),
    });
  };
  const api = {
    render(host: HTMLElement, parameters: Parameters) {
      const { sitekey, size = "normal", theme, hl } = parameters;
      if ([...widgets.values()].some((it) => it.host === host))
        throw new Error("Only one captcha is permitted per parent container.");
      const id = Math.random().toString(36).slice(2);
      kit.record("render", { size, theme, hl, siteKey: sitekey });
      const widget: Widget = { host, parameters, token: "", remove: () => {} };
      widgets.set(id, widget);
      draw(widget);
      return id;
    },
    execute(id: string, options: { async?: boolean } = {}) {
      const widget = get(id);
      kit.record("execute");
      const { sitekey = "", hl } = widget.parameters;
      widget.remove();
      const result = new Promise((resolve, reject) => {
        widget.pending = { resolve, reject };
      });
      widget.remove = kit.open({ mode: "silent", siteKey: sitekey, language: hl, on: on(widget) });
      if (options.async) return result;
      result.catch(() => {});
      return undefined;
    },
    getResponse: (id: string) => get(id).token,
    getRespKey: (id: string) => (get(id).token ? `key-${get(id).token.slice(0, 8)}` : ""),
    close: (id: string) => close(get(id), "challenge-closed"),
    reset(id: string) {
      const widget = get(id);
      kit.record("reset");
      clearTimeout(widget.expiry);
      close(widget, "challenge-closed");
      widget.token = "";
      widget.remove();
      draw(widget);
    },
    remove(id: string) {
      const widget = get(id);
      kit.record("remove");
      clearTimeout(widget.expiry);
      widget.closeChallenge?.();
      widget.remove();
      widgets.delete(id);
    },
  };
  const page = window as unknown as Record<string, unknown>;
  page["hcaptcha"] = api;
  if (kit.query.get("recaptchacompat") !== "off") page["grecaptcha"] = api;
  kit.callBack("onload");
}
