import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { CaptchaEvents } from "../captcha.ts";
import { type HcaptchaOptions, hcaptcha } from "./hcaptcha.ts";

type Callback = "callback" | "expired-callback" | "chalexpired-callback" | "close-callback" | "error-callback";

let rendered: (Record<string, unknown> & Record<Callback, (value?: string) => void>)[];
let told: string[];
let leave: AbortController;
const api = {
  render: vi.fn<(host: object, parameters: (typeof rendered)[number]) => string>(),
  execute: vi.fn<(widget: string, options: object) => Promise<{ response: string }>>(),
  getResponse: vi.fn<() => string>(),
  reset: vi.fn<(widget: string) => void>(),
  remove: vi.fn<(widget: string) => void>(),
  close: vi.fn<(widget: string) => void>(),
};

beforeEach(() => {
  vi.resetAllMocks();
  [rendered, told, leave] = [[], [], new AbortController()];
  api.render.mockImplementation((_, parameters) => `widget ${rendered.push(parameters)}`);
  vi.stubGlobal("hcaptcha", api);
});
afterEach(() => vi.unstubAllGlobals());

const tell = (name: string) => (error?: unknown) =>
  void told.push(error instanceof Error ? `${name} ${(error as { providerCode?: string }).providerCode}` : name);
const events = Object.fromEntries(
  ["solved", "expired", "opened", "closed", "failed"].map((name) => [name, tell(name)]),
) as unknown as CaptchaEvents;
const host = { clientWidth: 400 } as HTMLElement;
const mount = (options: Partial<HcaptchaOptions> = {}) =>
  hcaptcha({ siteKey: "key", ...options }).mount(host, events, {
    ...{ language: "he", theme: "dark", signal: leave.signal },
  });
const { signal: never } = new AbortController();

test.each(["", undefined as unknown as string])("the site key %j is misconfigured", (siteKey) => {
  const expected = { code: "misconfigured", provider: "hcaptcha", detail: expect.stringContaining("siteKey") };
  expect(() => hcaptcha({ siteKey })).toThrow(expect.objectContaining(expected));
});

test.each<[Partial<HcaptchaOptions>, object]>([
  [{}, { size: "normal", theme: "dark" }],
  [
    { theme: "contrast", size: "compact" },
    { size: "compact", theme: "contrast" },
  ],
  [
    { type: "invisible", size: "compact", theme: "light" },
    { size: "invisible", theme: "light" },
  ],
])("for %j, the script is told %j", async (options, expected) => {
  await mount(options);
  expect(rendered).toMatchObject([{ sitekey: "key", hl: "he", ...expected }]);
});

test("a checkbox gives its token, and nothing before it is ticked; destroy takes it away", async () => {
  api.getResponse.mockReturnValueOnce("").mockReturnValueOnce("token");
  const session = await mount();
  expect(await session.execute(never)).toBeUndefined();
  expect(await session.execute(never)).toEqual({ vendor: "hcaptcha", token: "token" });
  session.destroy();
  expect([api.remove.mock.calls, api.reset.mock.calls]).toEqual([[["widget 1"]], []]);
});

test("the widget's own events are told in the contract's words", async () => {
  await mount();
  const [widget] = rendered;
  widget?.callback("token");
  widget?.["expired-callback"]();
  widget?.["chalexpired-callback"]();
  widget?.["error-callback"]("rate-limited");
  expect(told).toEqual(["solved", "expired", "closed", "failed rate-limited"]);
});

test.each(["challenge-closed", "challenge-expired"])("%s is no error", async (code) => {
  api.execute.mockRejectedValueOnce(code);
  const session = await mount({ type: "invisible" });
  expect(await session.execute(never)).toBeUndefined();
  expect(told).toEqual([]);
});

test.each([
  ["internal-error", "internal-error"],
  ["rate-limited", "rate-limited"],
  [new Error("P1_secret"), "unknown"],
  [undefined, "unknown"],
])("the rejection %s is a failure: %s", async (thrown, providerCode) => {
  api.execute.mockRejectedValueOnce(thrown);
  const error = await (await mount({ type: "invisible" })).execute(never).catch((it: Error) => it);
  expect(error).toMatchObject({ code: "captcha_unavailable", provider: "hcaptcha", providerCode });
  expect(JSON.stringify(error) + (error as Error).stack).not.toContain("P1_");
});

test("an abort closes the challenge, which ends the wait; a later one closes nothing", async () => {
  let reject: (code: string) => void = () => {};
  api.execute.mockReturnValueOnce(new Promise((_, no) => (reject = no)));
  api.close.mockImplementation(() => reject("challenge-closed"));
  const session = await mount({ type: "invisible" });
  const end = new AbortController();
  const response = session.execute(end.signal);
  end.abort();
  expect(await response).toBeUndefined();
  api.execute.mockResolvedValueOnce({ response: "token" });
  const later = new AbortController();
  expect(await session.execute(later.signal)).toEqual({ vendor: "hcaptcha", token: "token" });
  later.abort();
  expect(api.close.mock.calls).toEqual([["widget 1"]]);
});

test("nothing is drawn for who has gone", async () => {
  leave.abort("gone");
  await expect(mount()).rejects.toBe("gone");
  expect(rendered).toEqual([]);
});
