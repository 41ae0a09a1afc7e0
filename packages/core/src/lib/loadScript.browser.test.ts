import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { ChangePasswordError } from "../errors.ts";
import { loadScript, type Script } from "./loadScript.ts";

// The network is this file: it sees each tag that is put on the page, and says what becomes of it.
let tags: HTMLScriptElement[];
let api: object | undefined;
let count = 0;
let scriptUrl: string;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  tags = [];
  api = undefined;
  scriptUrl = `https://vendor.example/${++count}.js`;
  vi.spyOn(document.head, "append").mockImplementation((...added) => {
    // In the page, but without its address, so that the browser fetches nothing.
    for (const tag of added as HTMLScriptElement[]) tags.push(tag);
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const script = (more: Partial<Script<object>> = {}): Script<object> => ({
  ...{ vendor: "paper", scriptUrl, query: {}, find: () => api },
  ...more,
});

const load = (more?: Partial<Script<object>>) => loadScript(script(more));

/** The script has run, and calls the page back. */
function arrive(tag = tags.at(-1)) {
  api = {};
  const name = new URL(tag?.src ?? "").searchParams.get("onload") ?? "";
  (Reflect.get(window, name) as () => void)();
}

const errorOf = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error: ChangePasswordError) => [error.code, error.provider, error.providerCode],
  );

describe("a script", () => {
  test("is asked for with its query and a callback of its own", async () => {
    const loaded = load({ query: { render: "explicit", hl: "pt-BR" } });
    await vi.waitFor(() => expect(tags).toHaveLength(1));
    const { searchParams } = new URL(tags[0]?.src ?? "");
    expect(Object.fromEntries(searchParams)).toMatchObject({ render: "explicit", hl: "pt-BR" });
    expect(searchParams.get("onload")).toMatch(/^rekeyCaptcha\d+$/);
    arrive();
    expect(await loaded).toBe(api);
  });

  test("comes once for all who ask, while it is on its way and afterwards", async () => {
    const all = [load(), load()];
    arrive();
    expect(await Promise.all(all)).toEqual([api, api]);
    expect(await load()).toBe(api);
    expect(tags).toHaveLength(1);
  });

  test("that the page has brought by itself is used", async () => {
    api = {};
    expect(await load()).toBe(api);
    expect(tags).toEqual([]);
  });

  test("without a query, and so without a callback, is ready when it has run", async () => {
    const loaded = loadScript({ vendor: "paper", scriptUrl, find: () => api });
    api = {};
    tags[0]?.dispatchEvent(new Event("load"));
    expect(await loaded).toBe(api);
  });

  test("that calls back is not ready when it has merely run", async () => {
    const loaded = load();
    const seen = vi.fn();
    void loaded.then(seen);
    tags[0]?.dispatchEvent(new Event("load"));
    await vi.advanceTimersByTimeAsync(0);
    expect(seen).not.toHaveBeenCalled();
    arrive();
    await loaded;
  });
});

describe("the nonce", () => {
  test("is that of the page's own scripts, or the one given", async () => {
    const own = document.createElement("script");
    own.setAttribute("nonce", "of-the-page");
    document.body.append(own);
    void load();
    void load({ scriptUrl: `${scriptUrl}?2`, nonce: "given" });
    expect(tags.map(({ nonce }) => nonce)).toEqual(["of-the-page", "given"]);
    for (const tag of tags) arrive(tag);
    own.remove();
  });
});

describe("a failure", () => {
  test("says that the script could not be loaded, takes the tag away and is forgotten", async () => {
    const failed = errorOf(load());
    const remove = vi.spyOn(tags[0] as Element, "remove");
    tags[0]?.dispatchEvent(new Event("error"));
    expect(await failed).toEqual(["captcha_unavailable", "paper", "load-failed"]);
    expect(remove).toHaveBeenCalledOnce();
    const again = load();
    expect(tags).toHaveLength(2);
    arrive();
    expect(await again).toBe(api);
  });

  test("is a script that is not ready after 15 s, for all who wait", async () => {
    const all = [load(), load()].map(errorOf);
    await vi.advanceTimersByTimeAsync(14_999);
    const settled = vi.fn();
    void Promise.race(all).then(settled);
    await vi.advanceTimersByTimeAsync(0);
    expect(settled).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(await Promise.all(all)).toEqual(Array(2).fill(["captcha_unavailable", "paper", "load-timeout"]));
  });

  test("of one that comes too late after all breaks nothing, and the next who asks has it", async () => {
    const late = errorOf(load());
    await vi.advanceTimersByTimeAsync(15_000);
    await late;
    arrive();
    expect(await load()).toBe(api);
    expect(tags).toHaveLength(1);
  });

  test("is a script that ran and brought nothing", async () => {
    const failed = errorOf(loadScript({ vendor: "paper", scriptUrl, find: () => api }));
    tags[0]?.dispatchEvent(new Event("load"));
    expect(await failed).toEqual(["captcha_unavailable", "paper", "load-broken"]);
  });
});
