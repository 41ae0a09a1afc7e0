import type { StandInKit } from "./StandIn.ts";

/** What a page renders a widget with, as far as it matters here. */
interface Parameters {
  readonly sitekey?: string;
  readonly action?: string;
  readonly size?: string;
  readonly theme?: string;
  readonly language?: string;
  readonly execution?: string;
  readonly appearance?: string;
  readonly retry?: string;
  readonly "response-field"?: boolean;
  readonly "refresh-expired"?: string;
  readonly "refresh-timeout"?: string;
  readonly [callback: `${string}callback`]: ((value?: string) => unknown) | undefined;
}

/** Stands in for Turnstile's `api.js` (Cloudflare Turnstile, Client-side rendering). */
export function turnstile(kit: StandInKit): void {
  interface Widget {
    host: HTMLElement;
    parameters: Parameters;
    token: string | undefined;
    isRunning: boolean;
    remove: () => void;
    timer?: ReturnType<typeof setTimeout>;
  }
  // The real one warns there, and a page's test may count on it.
  const warn = (text: string) => {
    // oxlint-disable-next-line no-console
    console.warn(`[Cloudflare Turnstile] ${text}`);
  };
  // In milliseconds: the real one tries again after 8 s, and gives a person minutes.
  const pause = 1_000;
  const widgets = new Map<string, Widget>();
  let count = 0;
  const get = (id: string, verb: string) => {
    const widget = widgets.get(id);
    if (!widget) throw new Error(`[Cloudflare Turnstile] Nothing to ${verb} found for provided container.`);
    return widget;
  };
  const clear = (widget: Widget) => {
    clearTimeout(widget.timer);
    widget.remove();
    widget.remove = () => {};
    widget.token = undefined;
    widget.isRunning = false;
  };
  const setField = ({ host, token = "" }: Widget) => {
    const field = host.querySelector<HTMLInputElement>("input[name=cf-turnstile-response]");
    if (field) field.value = token;
  };
  const fail = (widget: Widget, code: string) => {
    const { parameters } = widget;
    clear(widget);
    const failed = parameters["error-callback"];
    if (!failed) throw new Error(`[Cloudflare Turnstile] Error: ${code}.`);
    if (!failed(code)) warn(`Error: ${code}.`);
    if (parameters.retry !== "never") widget.timer = setTimeout(() => run(widget), pause);
  };
  const run = (widget: Widget) => {
    const { host, parameters } = widget;
    const { sitekey = "", action, theme, language, appearance, size } = parameters;
    clear(widget);
    widget.isRunning = true;
    const given = { host, siteKey: sitekey, action, theme, language };
    const dimensions = size === "compact" ? { width: 150, height: 140 } : { width: 300, height: 65 };
    const solved = ({ token, lifetimeMs }: { token: string; lifetimeMs: number }) => {
      widget.token = token;
      widget.isRunning = false;
      setField(widget);
      if (appearance === "interaction-only") widget.remove();
      parameters.callback?.(token);
      widget.timer = setTimeout(() => {
        widget.token = undefined;
        setField(widget);
        parameters["expired-callback"]?.();
        if ((parameters["refresh-expired"] ?? "auto") === "auto") widget.timer = setTimeout(() => run(widget), pause);
      }, lifetimeMs);
    };
    const ask = () => {
      widget.remove();
      widget.remove = kit.open({
        ...{ ...given, ...dimensions, mode: "challenge" },
        on: {
          solved: (answer) => {
            parameters["after-interactive-callback"]?.();
            solved(answer);
          },
          // Nobody can close the real one: it waits until time is up.
          closed: () => {
            clear(widget);
            parameters["timeout-callback"]?.();
            if ((parameters["refresh-timeout"] ?? "auto") === "auto")
              widget.timer = setTimeout(() => run(widget), pause);
          },
        },
      });
      parameters["before-interactive-callback"]?.();
    };
    // The test keys that always block, and that always ask.
    if (sitekey.startsWith("2x")) return void (widget.timer = setTimeout(() => fail(widget, "300030")));
    if (sitekey.startsWith("3x")) return void (widget.timer = setTimeout(ask));
    if (!/^[01]x/.test(sitekey)) return void (widget.timer = setTimeout(() => fail(widget, "110100")));
    widget.remove = kit.open({
      ...{ ...given, ...dimensions, mode: appearance === "interaction-only" ? "silent" : "automatic" },
      on: { solved, challenge: ask, failed: () => fail(widget, "300010") },
    });
  };
  const api = {
    render(container: HTMLElement | string, parameters: Parameters) {
      const host = typeof container === "string" ? document.querySelector<HTMLElement>(container) : container;
      if (!host) throw new Error("[Cloudflare Turnstile] Unable to find a container for the widget.");
      const { sitekey, size, theme, language, action, execution, appearance } = parameters;
      if (typeof sitekey !== "string")
        throw new Error(
          `[Cloudflare Turnstile] Invalid or missing type for parameter "sitekey", expected "string", got "${typeof sitekey}".`,
        );
      kit.record("render", { siteKey: sitekey, size, theme, language, action, execution, appearance });
      if ([...widgets.values()].some((it) => it.host === host)) {
        warn("Turnstile has already been rendered in this container.");
        return undefined;
      }
      if (parameters["response-field"] !== false) {
        const field = document.createElement("input");
        field.type = "hidden";
        field.name = "cf-turnstile-response";
        host.append(field);
      }
      const id = `cf-chl-widget-${++count}`;
      const widget: Widget = { host, parameters, token: undefined, isRunning: false, remove: () => {} };
      widgets.set(id, widget);
      if (execution !== "execute") run(widget);
      return id;
    },
    execute(id: string) {
      const widget = get(id, "execute");
      kit.record("execute");
      if (widget.isRunning || widget.token) {
        warn("Call to execute() on a widget that is already executing, or has executed.");
        return;
      }
      run(widget);
    },
    getResponse: (id: string) => widgets.get(id)?.token,
    isExpired: (id: string) => !get(id, "check").token,
    reset(id: string) {
      const widget = get(id, "reset");
      kit.record("reset");
      clear(widget);
      setField(widget);
      if (widget.parameters.execution !== "execute") run(widget);
    },
    remove(id: string) {
      const widget = get(id, "remove");
      kit.record("remove");
      clear(widget);
      widget.host.replaceChildren();
      widgets.delete(id);
    },
  };
  (window as unknown as Record<string, unknown>)["turnstile"] = api;
  kit.callBack("onload");
}
