import type { StandInKit } from "./StandIn.ts";

/**
 * Stands in for reCAPTCHA's `api.js` and `enterprise.js` (reCAPTCHA v2: JavaScript API; v3; Enterprise: JavaScript API for
 * checkbox keys).
 */
export function recaptcha(kit: StandInKit): void {
  interface Parameters {
    readonly sitekey?: string;
    readonly size?: string;
    readonly theme?: string;
    readonly badge?: string;
    readonly callback?: (token: string) => void;
    readonly "expired-callback"?: () => void;
    readonly "error-callback"?: () => void;
  }
  interface Widget {
    readonly host: HTMLElement;
    /** What the names of its frames end with. */
    readonly name: string;
    readonly parameters: Parameters;
    readonly field: HTMLTextAreaElement;
    token: string;
    remove: () => void;
    closeChallenge: (() => void) | undefined;
    expiry: ReturnType<typeof setTimeout> | undefined;
    settle: ((token: string) => void) | undefined;
  }
  const widgets: Widget[] = [];
  const scoreKey = kit.query.get("render");
  const language = kit.query.get("hl") ?? "en";

  const get = (id = 0) => {
    const widget = widgets[id];
    if (!widget) throw new Error("No reCAPTCHA clients exist.");
    return widget;
  };

  const addBadge = (place: HTMLElement) => {
    const badge = place.appendChild(document.createElement("div"));
    badge.className = "grecaptcha-badge";
    badge.textContent = "reCAPTCHA · TEST STAND-IN";
    Object.assign(badge.style, { position: "fixed", right: "0", bottom: "14px", fontSize: "10px", opacity: "0.8" });
  };

  const solve = (widget: Widget, token: string, lifetimeMs: number) => {
    widget.closeChallenge?.();
    widget.closeChallenge = undefined;
    widget.token = token;
    widget.field.value = token;
    widget.parameters.callback?.(token);
    widget.settle?.(token);
    clearTimeout(widget.expiry);
    widget.expiry = setTimeout(() => {
      widget.token = "";
      widget.field.value = "";
      widget.parameters["expired-callback"]?.();
    }, lifetimeMs);
  };

  /** A frame of a widget's: the box, or what an invisible one does without being seen. */
  const open = (widget: Widget, mode: "checkbox" | "silent") => {
    const { host, name, parameters } = widget;
    const { sitekey = "", theme, size } = parameters;
    const isCompact = size === "compact";
    widget.remove();
    widget.remove = kit.open({
      ...{ host, mode, name: `a-${name}`, siteKey: sitekey, language, theme },
      ...(isCompact ? { width: 164, height: 144 } : { width: 304, height: 78 }),
      on: {
        solved: ({ token, lifetimeMs }) => solve(widget, token, lifetimeMs),
        challenge: () => {
          widget.closeChallenge?.();
          widget.closeChallenge = kit.open({
            ...{ mode: "challenge", name: `c-${name}`, siteKey: sitekey, language, theme, width: 320, height: 160 },
            on: {
              solved: ({ token, lifetimeMs }) => solve(widget, token, lifetimeMs),
              // Nothing is told of it.
              closed: () => {
                widget.closeChallenge?.();
                widget.closeChallenge = undefined;
              },
            },
          });
        },
        failed: () => widget.parameters["error-callback"]?.(),
      },
    });
  };

  const api = {
    ready: (then: () => void) => void setTimeout(then),
    render(container: HTMLElement | string, parameters: Parameters = {}) {
      const host = typeof container === "string" ? document.getElementById(container) : container;
      if (!parameters.sitekey) throw new Error("Missing required parameters: sitekey");
      if (!host) throw new Error("reCAPTCHA placeholder element must be an element or id");
      if (host.childElementCount > 0) throw new Error("reCAPTCHA has already been rendered in this element");
      const { sitekey, size = "normal", theme, badge } = parameters;
      kit.record("render", { siteKey: sitekey, size, theme, badge, language });
      const box = host.appendChild(document.createElement("div"));
      const field = document.createElement("textarea");
      field.name = "g-recaptcha-response";
      field.hidden = true;
      const widget: Widget = {
        ...{ host: box, name: Math.random().toString(36).slice(2), parameters, field, token: "", remove: () => {} },
        ...{ closeChallenge: undefined, expiry: undefined, settle: undefined },
      };
      widgets.push(widget);
      if (size === "invisible") addBadge(box);
      else open(widget, "checkbox");
      box.append(field);
      return widgets.length - 1;
    },
    execute(target?: number | string, options: { action?: string } = {}) {
      if (typeof target === "string") {
        kit.record("execute", { siteKey: target, action: options.action });
        return new Promise<string>((resolve, reject) => {
          if (target !== scoreKey) throw new Error("Invalid site key or not loaded in api.js");
          kit.open({
            ...{ mode: "score", siteKey: target, action: options.action, language },
            on: {
              solved: ({ token }) => resolve(token),
              // The real one rejects with nothing.
              failed: () => reject(null),
            },
          });
        });
      }
      const widget = get(target);
      kit.record("execute");
      if (widget.parameters.size === "invisible") open(widget, "silent");
      // Enterprise's gives a promise; that of v2 gives nothing of use.
      return new Promise<string>((resolve) => {
        widget.settle = resolve;
      });
    },
    getResponse: (id?: number) => get(id).token,
    reset(id?: number) {
      const widget = get(id);
      kit.record("reset");
      // Nobody holds this promise: if the widget is off the page, or goes meanwhile, it is an unhandled rejection.
      void new Promise<void>((resolve, reject) =>
        setTimeout(() => (widget.host.isConnected ? resolve() : reject("Timeout")), 5_000),
      );
      clearTimeout(widget.expiry);
      widget.closeChallenge?.();
      widget.closeChallenge = undefined;
      widget.token = "";
      widget.field.value = "";
      widget.remove();
      if (widget.parameters.size !== "invisible") open(widget, "checkbox");
    },
  };
  const page = window as unknown as { grecaptcha?: object };
  const isEnterprise = (document.currentScript as HTMLScriptElement).src.includes("enterprise.js");
  // The script fetches another one before it can be used.
  setTimeout(() => {
    page.grecaptcha = isEnterprise
      ? { ...page.grecaptcha, enterprise: api }
      : Object.assign(page.grecaptcha ?? {}, api);
    if (scoreKey && scoreKey !== "explicit") addBadge(document.body);
    kit.callBack("onload");
  });
}
