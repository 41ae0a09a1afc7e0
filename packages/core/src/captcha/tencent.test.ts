import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { CaptchaEnvironment, CaptchaEvents } from "../captcha.ts";
import { type TencentOptions, tencent } from "./tencent.ts";

type Answer = Record<string, unknown>;

/** What a test knows of an instance that the adapter has made; without a browser, only that. */
interface Made {
  readonly options: Record<string, unknown>;
  readonly answer: (answer: Answer) => void;
  readonly destroy: ReturnType<typeof vi.fn>;
}

let made: Made[];
let thrown: unknown;
let leave: AbortController;
const places = new Set<object>();
const told: string[] = [];

beforeEach(() => {
  made = [];
  thrown = undefined;
  leave = new AbortController();
  places.clear();
  told.length = 0;
  vi.stubGlobal("document", {
    createElement: () => {
      const place = { remove: () => places.delete(place) };
      return place;
    },
  });
  vi.stubGlobal(
    "TencentCaptcha",
    class {
      readonly destroy = vi.fn<() => void>();
      constructor(_: object, __: string, answer: Made["answer"], options: Made["options"]) {
        made.push({ options, answer, destroy: this.destroy });
      }
      show() {
        if (thrown) throw thrown;
      }
    },
  );
});
afterEach(() => vi.unstubAllGlobals());

const host = { append: (place: object) => places.add(place) } as unknown as HTMLElement;
const tell = (name: string) => (error?: unknown) =>
  void told.push(error ? `${name} ${(error as { providerCode?: string }).providerCode}` : name);
const events = Object.fromEntries(
  ["solved", "expired", "opened", "closed", "failed"].map((name) => [name, tell(name)]),
) as unknown as CaptchaEvents;

const mount = (options: Partial<TencentOptions> = {}, environment: Partial<CaptchaEnvironment> = {}) =>
  tencent({ appId: "1", ...options }).mount(host, events, {
    ...{ language: "en", theme: "light", signal: leave.signal, ...environment },
  });
const { signal: never } = new AbortController();
const good = (ticket: string) => ({ ret: 0, ticket, randstr: "@abc" });

test("needs an app id and a region that there is", () => {
  expect(() => tencent({ appId: "" })).toThrow(expect.objectContaining({ code: "misconfigured" }));
  expect(() => tencent({ appId: "1", region: "europe" as "china" })).toThrow(
    expect.objectContaining({ code: "misconfigured", detail: expect.stringContaining("region") }),
  );
});

test.each<[Partial<TencentOptions>, Partial<CaptchaEnvironment>, object]>([
  [{}, {}, { type: "popup", userLanguage: "en", enableDarkMode: false, needFeedBack: false }],
  [{}, { language: "zh-CN", theme: "dark" }, { userLanguage: "zh-cn", enableDarkMode: "force" }],
  [{ theme: "light" }, { theme: "dark" }, { enableDarkMode: false }],
  [{ theme: "dark" }, {}, { enableDarkMode: "force" }],
  [{ type: "embedded", aidEncrypted: "aid" }, {}, { type: "embed", aidEncrypted: "aid" }],
])("of %j in %j, the script is told %j", async (options, environment, expected) => {
  const session = await mount(options, environment);
  void session.execute(never);
  expect(made[0]?.options).toMatchObject(expected);
  expect("aidEncrypted" in made[0]!.options).toBe("aidEncrypted" in options);
});

test("a popup is made anew for each submit, with a new encrypted app id, and goes when it has answered", async () => {
  let count = 0;
  const session = await mount({ aidEncrypted: async () => `aid ${++count}` });
  expect(made).toEqual([]);
  for (const ticket of ["one", "two"]) {
    const response = session.execute(never);
    await vi.waitFor(() => expect(made).toHaveLength(count));
    made.at(-1)?.answer(good(ticket));
    expect(await response).toEqual({ vendor: "tencent", token: ticket, randstr: "@abc" });
    expect(places.size).toBe(0);
  }
  session.reset();
  expect(made.map(({ options }) => options["aidEncrypted"])).toEqual(["aid 1", "aid 2"]);
  expect(count).toBe(2);
  expect(told).toEqual(["opened", "opened"]);
});

test("a popup that the person closed gives nothing", async () => {
  const session = await mount();
  const response = session.execute(never);
  made[0]?.answer({ ret: 2, ticket: null });
  expect(await response).toBeUndefined();
  expect(told).toEqual(["opened", "closed"]);
});

test("an abort closes the popup and ends the wait for it", async () => {
  const session = await mount();
  const end = new AbortController();
  const response = session.execute(end.signal);
  end.abort("enough");
  await expect(response).rejects.toBe("enough");
  expect(made[0]?.destroy).toHaveBeenCalled();
  expect(places.size).toBe(0);
});

test("an abort while the app id is being encrypted keeps the popup away", async () => {
  let give: (aid: string) => void = () => {};
  const session = await mount({ aidEncrypted: () => new Promise((resolve) => (give = resolve)) });
  const end = new AbortController();
  const response = session.execute(end.signal);
  end.abort("enough");
  give("aid");
  await expect(response).rejects.toBe("enough");
  expect(made).toEqual([]);
});

test.each<[Answer, string | number]>([
  [{ ...good("trerror_1006_1_1790000000"), errorCode: 1006 }, "degraded"],
  [good("trerror_1006_1_1790000000"), "degraded"],
  [good("terror_1006_1_1790000000"), "degraded"],
  [{ ...good("t03"), errorCode: 1006 }, "degraded"],
  [{ ret: 0, ticket: "t03" }, "unknown"],
  [{ ret: 1 }, "unknown"],
])("%j is a failure: %s", async (answer, providerCode) => {
  const session = await mount();
  const response = session.execute(never);
  made[0]?.answer(answer);
  await expect(response).rejects.toMatchObject({ code: "captcha_unavailable", provider: "tencent", providerCode });
  await response.catch((error: Error) => expect(JSON.stringify(error) + error.message).not.toContain("error_1006"));
});

test("a ticket that the script made up is forwarded where that was asked for", async () => {
  const session = await mount({ onDegraded: "forward" });
  const token = "trerror_1006_1_1790000000";
  const response = session.execute(never);
  made[0]?.answer({ ...good(token), errorCode: 1006 });
  expect(await response).toEqual({ vendor: "tencent", token, randstr: "@abc" });
  const without = session.execute(never);
  made[1]?.answer({ ret: 0, ticket: null, errorCode: 1008 });
  await expect(without).rejects.toMatchObject({ providerCode: 1008 });
});

test.each([
  [{ errorCode: 1001 }, 1001],
  [new Error("no"), "unknown"],
])("what the script throws, %j, is a failure: %s", async (error, providerCode) => {
  thrown = error;
  await expect((await mount()).execute(never)).rejects.toMatchObject({ code: "captcha_unavailable", providerCode });
  await expect(mount({ type: "embedded" })).rejects.toMatchObject({ code: "captcha_unavailable", providerCode });
  expect(places.size).toBe(0);
});

test("an embedded one gives each ticket once, and a reset draws another", async () => {
  const session = await mount({ type: "embedded" });
  expect(await session.execute(never)).toBeUndefined();
  made[0]?.answer({ ret: 2, ticket: null });
  made[0]?.answer(good("one"));
  expect(told).toEqual(["solved"]);
  expect(await session.execute(never)).toMatchObject({ token: "one" });
  expect(await session.execute(never)).toBeUndefined();
  made[0]?.answer(good("two"));
  session.reset();
  expect(await session.execute(never)).toBeUndefined();
  expect([made.length, places.size, made[0]?.destroy.mock.calls.length]).toEqual([2, 1, 1]);
  made[1]?.answer({ ret: 0, errorCode: 1006 });
  expect(told).toEqual(["solved", "solved", "failed degraded"]);
  session.destroy();
  expect(places.size).toBe(0);
});

test("two resets in a row draw one", async () => {
  const session = await mount({ type: "embedded", aidEncrypted: async () => "aid" });
  session.reset();
  session.reset();
  await vi.waitFor(() => expect(made).toHaveLength(2));
  await Promise.resolve();
  expect([made.length, places.size]).toEqual([2, 1]);
});

test("nothing is drawn for who has gone", async () => {
  leave.abort();
  await mount({ type: "embedded" });
  expect([made.length, places.size]).toEqual([0, 0]);
});

test("a reset that can't get its encrypted app id is a failure", async () => {
  const aidEncrypted = vi.fn<() => Promise<string>>().mockResolvedValueOnce("aid").mockRejectedValueOnce(new Error());
  const session = await mount({ type: "embedded", aidEncrypted });
  session.reset();
  await vi.waitFor(() => expect(told).toEqual(["failed undefined"]));
});
