import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { CaptchaEnvironment, CaptchaEvents } from "../captcha.ts";
import { type RecaptchaOptions, recaptcha } from "./recaptcha.ts";

/** What the adapter has Google's script draw with, as far as a test calls it. */
interface Parameters {
  readonly callback: (token: string) => void;
  readonly "expired-callback": () => void;
  readonly "error-callback": () => void;
}

/** What stands in for the browser: enough to see what the adapter does to it. */
let tags: { src: string; nonce?: string }[];
let parameters: Parameters;
let host: HTMLElement & { isConnected: boolean };
let challenge: { remove: ReturnType<typeof vi.fn> };
const replaceChildren = vi.fn();
let leave: AbortController;
const told: string[] = [];
const api = {
  render: vi.fn<(host: object, given: Parameters) => number>(),
  execute: vi.fn<(target: number | string, options?: object) => unknown>(),
  getResponse: vi.fn<(widget: number) => string>(),
  reset: vi.fn<(widget: number) => void>(),
};

/** Longer than a reset waits, in milliseconds. */
const aMoment = 1_000;

beforeEach(() => {
  vi.useFakeTimers();
  vi.resetAllMocks();
  api.render.mockImplementation((_, given) => {
    parameters = given;
    return 7;
  });
  tags = [];
  told.length = 0;
  leave = new AbortController();
  challenge = { remove: vi.fn() };
  host = {
    ...{ isConnected: true, clientWidth: 400, replaceChildren },
    querySelector: () => ({ name: "a-twin" }),
  } as unknown as typeof host;
  vi.stubGlobal("document", {
    baseURI: "https://portal.example/",
    createElement: () => ({ remove: () => {} }),
    querySelector: () => null,
    getElementsByName: (name: string) => (name === "c-twin" ? [{ closest: () => challenge }] : []),
    head: { append: (tag: (typeof tags)[number]) => void tags.push(tag) },
  });
  vi.stubGlobal("grecaptcha", api);
});
afterEach(async () => {
  // What is on its way is given up, so that the next test begins with nothing.
  await vi.runOnlyPendingTimersAsync();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const tell = (name: string) => (error?: unknown) =>
  void told.push(error ? `${name} ${(error as { providerCode?: string }).providerCode}` : name);
const events = Object.fromEntries(
  ["solved", "expired", "opened", "closed", "failed"].map((name) => [name, tell(name)]),
) as unknown as CaptchaEvents;

const mount = (options: Partial<RecaptchaOptions> = {}, environment: Partial<CaptchaEnvironment> = {}) =>
  recaptcha({ siteKey: "key", ...options }).mount(host, events, {
    ...{ language: "en", theme: "light", signal: leave.signal, ...environment },
  });
const { signal: never } = new AbortController();
const error = (code: string, providerCode?: string) =>
  expect.objectContaining({ code, provider: "recaptcha", ...(providerCode && { providerCode }) });
const response = (token: string) => ({ vendor: "recaptcha", token });

test.each<[string, Partial<RecaptchaOptions>]>([
  ["siteKey", { siteKey: "" }],
  ["action", { action: "" }],
  ["action", { action: "change password" }],
  ["action", { action: "password-change" }],
])("a bad %s is told when the adapter is made: %j", (option, options) => {
  expect(() => recaptcha({ siteKey: "key", ...options })).toThrow(
    expect.objectContaining({ code: "misconfigured", detail: expect.stringContaining(option) }),
  );
});

test.each<[Partial<RecaptchaOptions>, string, string]>([
  [{}, "en", "www.google.com/recaptcha/api.js?render=explicit&hl=en"],
  [{ type: "invisible" }, "he", "www.google.com/recaptcha/api.js?render=explicit&hl=iw"],
  [{ type: "score" }, "he-IL", "www.google.com/recaptcha/api.js?render=key&hl=iw"],
  [{ enterprise: true }, "pt-BR", "www.google.com/recaptcha/enterprise.js?render=explicit&hl=pt-BR"],
  [
    { enterprise: true, type: "score", host: "www.recaptcha.net" },
    "zh-CN",
    "www.recaptcha.net/recaptcha/enterprise.js?render=key&hl=zh-CN",
  ],
])("of %j in %s, the script is %s", async (options, language, address) => {
  vi.stubGlobal("grecaptcha", undefined);
  const mounted = mount({ ...options, nonce: "once" }, { language });
  mounted.catch(() => {});
  const url = new URL(tags[0]?.src ?? "");
  expect(url.searchParams.get("onload")).toMatch(/^rekeyCaptcha\d+$/);
  url.searchParams.delete("onload");
  expect(url.href).toBe(`https://${address}`);
  expect(tags[0]?.nonce).toBe("once");
});

test("hCaptcha under Google's name is not taken for reCAPTCHA", async () => {
  vi.stubGlobal("hcaptcha", api);
  mount().catch(() => {});
  expect(tags).toHaveLength(1);
  expect(api.render).not.toHaveBeenCalled();
});

test("Enterprise's is not taken for the other, nor the other for Enterprise's", async () => {
  mount({ enterprise: true }).catch(() => {});
  expect(tags).toHaveLength(1);
  vi.stubGlobal("grecaptcha", { enterprise: api });
  mount().catch(() => {});
  expect(tags).toHaveLength(2);
  await mount({ enterprise: true });
  expect(tags).toHaveLength(2);
  expect(api.render).toHaveBeenCalledOnce();
});

test.each<[Partial<RecaptchaOptions>, object]>([
  [{}, { sitekey: "key", theme: "dark", size: "normal" }],
  [
    { theme: "light", size: "compact" },
    { theme: "light", size: "compact" },
  ],
  [
    { type: "invisible", badge: "inline" },
    { theme: "dark", size: "invisible", badge: "inline" },
  ],
  [{ type: "invisible" }, { size: "invisible", badge: "bottomright" }],
])("of %j, what is drawn is %j", async (options, expected) => {
  await mount(options, { theme: "dark" });
  expect(parameters).toMatchObject(expected);
});

test("nothing is drawn for whom has left while the script was on its way", async () => {
  leave.abort();
  await expect(mount()).rejects.toBe(leave.signal.reason);
  expect(api.render).not.toHaveBeenCalled();
});

test("checkbox: gives the token once it is ticked, and none after a reset, before Google knows of it", async () => {
  const session = await mount();
  api.getResponse.mockReturnValue("");
  expect(await session.execute(never)).toBeUndefined();
  api.getResponse.mockReturnValue("one");
  parameters.callback("one");
  expect(await session.execute(never)).toEqual(response("one"));
  session.reset();
  expect(await session.execute(never)).toBeUndefined();
  expect(host.inert).toBe(true);
  vi.advanceTimersByTime(aMoment);
  expect(host.inert).toBe(false);
  expect(api.reset.mock.calls).toEqual([[7]]);
  parameters["expired-callback"]();
  parameters["error-callback"]();
  expect(told).toEqual(["solved", "expired", "failed network-error"]);
});

test("checkbox: a token that comes before the reset does is kept", async () => {
  const session = await mount();
  session.reset();
  api.getResponse.mockReturnValue("two");
  parameters.callback("two");
  vi.advanceTimersByTime(aMoment);
  expect(api.reset).not.toHaveBeenCalled();
  expect(await session.execute(never)).toEqual(response("two"));
});

test("no reset is at work once it is destroyed, or on a widget that is off the page", async () => {
  const session = await mount();
  session.reset();
  session.destroy();
  vi.advanceTimersByTime(aMoment);
  session.reset();
  host.isConnected = false;
  vi.advanceTimersByTime(aMoment);
  expect(api.reset).not.toHaveBeenCalled();
});

test("destroy takes the widget and its challenge away", async () => {
  const session = await mount();
  session.destroy();
  expect(challenge.remove).toHaveBeenCalledOnce();
  expect(replaceChildren).toHaveBeenCalledOnce();
});

test("invisible: asks again for each token, after the reset that was to come", async () => {
  const session = await mount({ type: "invisible" });
  for (const token of ["one", "two"]) {
    const asked = session.execute(never);
    parameters.callback(token);
    expect(await asked).toEqual(response(token));
    session.reset();
  }
  // What is told of execute's token is its response.
  expect(told).toEqual([]);
  expect(api.reset).toHaveBeenCalledOnce();
  expect(api.execute.mock.calls).toEqual([[7], [7]]);
  expect(api.reset.mock.invocationCallOrder[0]).toBeLessThan(api.execute.mock.invocationCallOrder[1]!);
});

test("invisible: tells of a question after a while, and shows it again only while somebody waits", async () => {
  const session = await mount({ type: "invisible" });
  session.show?.();
  expect(api.execute).not.toHaveBeenCalled();
  const asked = session.execute(never);
  expect(told).toEqual([]);
  vi.advanceTimersByTime(2_000);
  expect(told).toEqual(["opened"]);
  session.show?.();
  expect(api.execute).toHaveBeenCalledTimes(2);
  parameters.callback("one");
  expect(await asked).toEqual(response("one"));
});

test.each([true, false])("invisible: gives nothing once its signal aborts; on the page: %s", async (isConnected) => {
  const session = await mount({ type: "invisible" });
  const end = new AbortController();
  const asked = session.execute(end.signal);
  end.abort();
  host.isConnected = isConnected;
  expect(await asked).toBeUndefined();
  expect(api.reset).toHaveBeenCalledTimes(isConnected ? 1 : 0);
  vi.advanceTimersByTime(aMoment);
  expect(told).toEqual([]);
});

test("invisible: a lost connection fails what waits, and resets nothing, as another is drawn", async () => {
  const session = await mount({ type: "invisible" });
  const lost = session.execute(never);
  parameters["error-callback"]();
  await expect(lost).rejects.toEqual(error("captcha_unavailable", "network-error"));
  expect(told).toEqual(["failed network-error"]);
  expect(api.reset).not.toHaveBeenCalled();
});

test("score: is asked with its action, each time anew", async () => {
  api.execute.mockResolvedValueOnce("one").mockResolvedValueOnce("two");
  const session = await mount({ type: "score", action: "portal/password_change" });
  expect(await session.execute(never)).toEqual(response("one"));
  session.reset();
  expect(await session.execute(never)).toEqual(response("two"));
  expect(api.execute.mock.calls).toEqual(Array(2).fill(["key", { action: "portal/password_change" }]));
  session.destroy();
  expect(api.render).not.toHaveBeenCalled();
  expect(api.reset).not.toHaveBeenCalled();
});

test("score: a key that the script was not loaded for is for the integrator to mend; all else is not", async () => {
  const session = await mount({ type: "score" });
  api.execute.mockRejectedValueOnce(new Error("Invalid site key or not loaded in api.js: key"));
  await expect(session.execute(never)).rejects.toEqual(
    expect.objectContaining({ code: "misconfigured", detail: expect.stringMatching(/^siteKey(?!.*: key)/) }),
  );
  api.execute.mockRejectedValueOnce(null);
  await expect(session.execute(never)).rejects.toEqual(error("captcha_unavailable", "execute-failed"));
});
