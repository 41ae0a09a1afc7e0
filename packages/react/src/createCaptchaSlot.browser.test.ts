import {
  type CaptchaAdapter,
  type CaptchaEnvironment,
  type CaptchaEvents,
  type CaptchaPresentation,
  type CaptchaResponse,
  ChangePasswordError,
} from "@rekey/core";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { CaptchaLoading } from "./CaptchaSlot.ts";
import { createCaptchaSlot } from "./createCaptchaSlot.ts";

type Response = CaptchaResponse<"paper">;

const lifetime = 120_000;
const signal = () => new AbortController().signal;
const flush = () => vi.advanceTimersByTimeAsync(0);

/** A slot of a captcha made of paper that a test tells what to do, and what the slot told it. */
function createPaper(
  presentation: CaptchaPresentation = "widget",
  loading: CaptchaLoading = "eager",
  options: Pick<CaptchaAdapter, "renews"> = {},
) {
  const calls: string[] = [];
  const mounts: { host: HTMLElement; events: CaptchaEvents; environment: CaptchaEnvironment }[] = [];
  let tokens = 0;
  const paper = {
    calls,
    mounts,
    execute: async (_signal: AbortSignal): Promise<Response | undefined> => ({
      vendor: "paper",
      token: `t${++tokens}`,
    }),
    mount: async () => {},
    events: () => mounts.at(-1)!.events,
  };
  const adapter: CaptchaAdapter<Response> = {
    ...{ id: "paper", presentation, lifetime, ...options },
    mount: async (host, events, environment) => {
      calls.push("mount");
      mounts.push({ host, events, environment });
      await paper.mount();
      return {
        execute: (it) => paper.execute(it),
        show: () => calls.push("show"),
        reset: () => calls.push("reset"),
        destroy: () => calls.push("destroy"),
      };
    },
  };
  const slot = createCaptchaSlot(adapter, loading);
  const states: string[] = [];
  slot.subscribe(() => states.push(slot.status().state));
  return Object.assign(paper, { slot, states });
}

let element: HTMLElement;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] });
  element = document.body.appendChild(document.createElement("div"));
});
afterEach(() => {
  vi.useRealTimers();
  element.remove();
});

async function attached(...given: Parameters<typeof createPaper>) {
  const paper = createPaper(...given);
  paper.slot.attach(element, "en");
  await flush();
  return paper;
}

/** The code that it is rejected with. */
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => "resolved",
    (error: ChangePasswordError) => error.code,
  );

describe("a mount", () => {
  test("goes through loading to ready, and tells the language and the theme", async () => {
    element.style.colorScheme = "dark";
    const { states, mounts } = await attached();
    expect(states).toEqual(["loading", "ready"]);
    expect(mounts[0]?.environment).toMatchObject({ language: "en", theme: "dark" });
    expect(mounts[0]?.host.parentElement).toBe(element);
  });

  test("that is taken away in the same task, as StrictMode does, never comes to the adapter", async () => {
    const { slot, calls } = createPaper();
    slot.attach(element, "en");
    slot.detach();
    slot.attach(element, "en");
    await flush();
    expect(calls).toEqual(["mount"]);
    expect(element.childElementCount).toBe(1);
  });

  test("whose adapter comes late, when it is gone, is destroyed", async () => {
    const paper = createPaper();
    let release = () => {};
    paper.mount = () => new Promise<void>((resolve) => (release = resolve));
    paper.slot.attach(element, "en");
    await flush();
    paper.slot.detach();
    expect(paper.mounts[0]?.environment.signal.aborted).toBe(true);
    expect(element.childElementCount).toBe(0);
    release();
    await flush();
    expect(paper.calls).toEqual(["mount", "destroy"]);
    expect(paper.slot.status().state).toBe("idle");
  });

  test("that fails is an error, which retry and execute mount anew", async () => {
    const paper = createPaper("invisible");
    paper.mount = () => Promise.reject(new Error("token=secret"));
    paper.slot.attach(element, "en");
    await flush();
    const { error } = paper.slot.status();
    expect(error).toMatchObject({ code: "captcha_unavailable", provider: "paper", field: "captcha" });
    expect(String(error)).not.toContain("secret");
    expect(element.childElementCount).toBe(0);
    paper.slot.retry();
    await flush();
    expect(paper.slot.status().state).toBe("error");
    paper.mount = async () => {};
    expect(await paper.slot.execute(signal())).toEqual({ vendor: "paper", token: "t1" });
    expect(element.childElementCount).toBe(1);
  });

  test("that fails with an error of its own is told with that, where the captcha stands", async () => {
    const own = new ChangePasswordError({ code: "misconfigured", provider: "paper", providerCode: 110_100 });
    const paper = createPaper();
    paper.mount = () => Promise.reject(own);
    paper.slot.attach(element, "en");
    await flush();
    const { state, error } = paper.slot.status();
    expect([state, error?.field]).toEqual(["error", "captcha"]);
    expect({ ...error }).toEqual({ ...own, field: "captcha" });
    expect(error?.message).toBe(own.message);
  });

  test("that never ends is an error after 20 s, and so is an execute that waits for it", async () => {
    const paper = createPaper();
    paper.mount = () => new Promise(() => {});
    paper.slot.attach(element, "en");
    const code = codeOf(paper.slot.execute(signal()));
    await vi.advanceTimersByTimeAsync(19_999);
    expect(paper.slot.status().state).toBe("loading");
    await vi.advanceTimersByTimeAsync(1);
    expect(paper.slot.status().state).toBe("error");
    expect(await code).toBe("captcha_unavailable");
  });

  test("begins anew when the theme of the page changes, but not under a solved one", async () => {
    const { calls, events, mounts, slot } = await attached();
    document.documentElement.style.colorScheme = "dark";
    await vi.waitFor(() => expect(mounts.at(-1)?.environment.theme).toBe("dark"));
    await flush();
    events().solved();
    document.documentElement.style.colorScheme = "";
    await new Promise((resolve) => queueMicrotask(() => resolve(undefined)));
    expect(mounts).toHaveLength(2);
    slot.reset();
    await flush();
    expect(mounts).toHaveLength(3);
    expect(calls.filter((it) => it === "destroy")).toHaveLength(2);
  });

  test("that is destroyed with a throw is gone all the same", async () => {
    const paper = await attached();
    paper.calls.push = () => {
      throw new Error("gone already");
    };
    paper.slot.detach();
    expect(element.childElementCount).toBe(0);
  });
});

describe("loading", () => {
  test("on focus mounts at the first load, or at the first execute", async () => {
    const { calls, slot } = await attached("invisible", "focus");
    expect(calls).toEqual([]);
    expect(await slot.execute(signal())).toEqual({ vendor: "paper", token: "t1" });
    expect(calls).toEqual(["mount"]);
    slot.load();
    expect(calls).toEqual(["mount"]);
  });

  test("where it is required gives nothing until then, and mounts at load", async () => {
    const { calls, slot } = await attached("invisible", "required");
    expect(await slot.execute(signal())).toBeUndefined();
    expect([calls, slot.status().state]).toEqual([[], "idle"]);
    slot.load();
    await flush();
    expect(slot.status().state).toBe("ready");
    expect(await slot.execute(signal())).toBeDefined();
  });

  test("without a place is an error that names the part", async () => {
    const { slot } = createPaper();
    await expect(slot.execute(signal())).rejects.toThrow("Render ChangePassword.Captcha");
  });
});

describe("a widget", () => {
  test("that is not solved asks the person to, and nothing else", async () => {
    const paper = await attached();
    paper.execute = async () => undefined;
    expect(await codeOf(paper.slot.execute(signal()))).toBe("captcha_required");
    expect(paper.slot.status()).toEqual({ state: "ready", error: undefined });
  });

  test("that is solved gives its token once", async () => {
    const { slot, events, states } = await attached();
    events().solved();
    expect(slot.status().state).toBe("solved");
    expect(await slot.execute(signal())).toEqual({ vendor: "paper", token: "t1" });
    slot.reset();
    expect(states).toEqual(["loading", "ready", "solved", "ready"]);
  });

  test("that was solved too long ago is reset by itself, before the vendor would refuse it", async () => {
    const { slot, calls, events } = await attached();
    events().solved();
    await vi.advanceTimersByTimeAsync(lifetime - 5_001);
    expect(slot.status().state).toBe("solved");
    await vi.advanceTimersByTimeAsync(1);
    expect(slot.status().state).toBe("expired");
    expect(calls).toEqual(["mount", "reset"]);
  });

  test("that was solved before the machine slept is not sent", async () => {
    const paper = await attached();
    paper.events().solved();
    // No timer runs in sleep; the clock goes on.
    vi.setSystemTime(Date.now() + 600_000);
    paper.execute = async () => (paper.calls.includes("reset") ? undefined : { vendor: "paper", token: "stale" });
    expect(await codeOf(paper.slot.execute(signal()))).toBe("captcha_required");
    expect(paper.slot.status().state).toBe("expired");
  });

  test("that the vendor says has expired is shown so", async () => {
    const { slot, events } = await attached();
    events().solved();
    events().expired();
    expect(slot.status().state).toBe("expired");
  });

  test("that renews itself is at work on the next token when one has run out or was sent", async () => {
    const { slot, states, events } = await attached("widget", "eager", { renews: true });
    events().solved();
    await vi.advanceTimersByTimeAsync(lifetime);
    events().solved();
    events().expired();
    events().solved();
    slot.reset();
    expect(states).toEqual(["loading", "ready", ...Array(3).fill(["solved", "challenging"]).flat()]);
  });

  test("shows when a challenge is open, and closed", async () => {
    const { states, events } = await attached();
    events().opened();
    events().closed();
    events().opened();
    events().solved();
    events().closed();
    expect(states).toEqual(["loading", "ready", "challenging", "ready", "challenging", "solved"]);
  });
});

describe("an execute", () => {
  test("is one at a time", async () => {
    const paper = await attached("popup");
    const execute = vi.spyOn(paper, "execute");
    const [one, other] = await Promise.all([paper.slot.execute(signal()), paper.slot.execute(signal())]);
    expect(one).toBe(other);
    expect(execute).toHaveBeenCalledOnce();
  });

  test("that the person closes is aborted, and no error is shown", async () => {
    const paper = await attached("popup");
    paper.execute = async () => undefined;
    expect(await codeOf(paper.slot.execute(signal()))).toBe("aborted");
    expect(paper.slot.status()).toEqual({ state: "ready", error: undefined });
    paper.execute = async () => ({ vendor: "paper", token: "again" });
    expect(await paper.slot.execute(signal())).toMatchObject({ token: "again" });
  });

  test("rejects at once when its signal aborts, and tells the adapter", async () => {
    const paper = await attached("popup");
    let told: AbortSignal | undefined;
    paper.execute = (it) => {
      told = it;
      return new Promise(() => {});
    };
    const controller = new AbortController();
    const code = codeOf(paper.slot.execute(controller.signal));
    await flush();
    controller.abort();
    expect(await code).toBe("aborted");
    expect(told?.aborted).toBe(true);
    expect(paper.slot.status().state).toBe("ready");
  });

  test("rejects at once when the captcha is taken away", async () => {
    const paper = await attached("popup");
    paper.execute = () => new Promise(() => {});
    const code = codeOf(paper.slot.execute(signal()));
    await flush();
    paper.slot.detach();
    expect(await code).toBe("aborted");
  });

  test("rejects at once when the captcha is reset", async () => {
    const paper = await attached("popup");
    paper.execute = () => new Promise(() => {});
    const code = codeOf(paper.slot.execute(signal()));
    await flush();
    paper.slot.reset();
    expect(await code).toBe("aborted");
    expect(paper.slot.status().state).toBe("ready");
  });

  test("ends after three minutes, as not every vendor tells that its challenge was closed", async () => {
    const paper = await attached("invisible");
    paper.execute = () => new Promise(() => {});
    const code = codeOf(paper.slot.execute(signal()));
    await vi.advanceTimersByTimeAsync(180_000);
    expect(await code).toBe("aborted");
    expect(paper.slot.status().state).toBe("ready");
  });

  test("can have its challenge shown again, once it was asked", async () => {
    const paper = await attached("invisible");
    paper.slot.show();
    expect(paper.calls).toEqual(["mount"]);
    paper.execute = () => new Promise(() => {});
    const code = codeOf(paper.slot.execute(signal()));
    await flush();
    paper.slot.show();
    expect(paper.calls).toEqual(["mount", "show"]);
    paper.slot.detach();
    await code;
  });

  test("fails with what the adapter tells meanwhile", async () => {
    const paper = await attached("invisible");
    paper.execute = () => new Promise(() => {});
    const own = new ChangePasswordError({
      code: "captcha_unavailable",
      provider: "paper",
      providerCode: "network-error",
    });
    const failed = paper.slot.execute(signal()).catch((error) => error);
    await flush();
    paper.events().failed(own);
    expect(await failed).toBe(own);
    expect(paper.slot.status()).toEqual({ state: "error", error: own });
  });

  test("gives the focus back to where it was, unless the person has gone elsewhere", async () => {
    const button = element.appendChild(document.createElement("button"));
    const other = element.appendChild(document.createElement("input"));
    const paper = await attached("popup");
    const popup = element.appendChild(document.createElement("button"));
    for (const [goes, expected] of [
      [popup, button],
      [other, other],
    ] as const) {
      button.focus();
      paper.execute = async () => {
        goes.focus();
        popup.remove();
        return undefined;
      };
      await codeOf(paper.slot.execute(signal()));
      expect(document.activeElement).toBe(expected);
    }
  });
});
