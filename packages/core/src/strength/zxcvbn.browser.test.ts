import { describe, expect, it, onTestFinished, vi } from "vitest";
import type { StrengthEstimator } from "../strengthEstimator.ts";
import type { ZxcvbnOptions } from "./zxcvbn.ts";
import type { StrengthAnswer } from "./zxcvbnWorker.ts";

/** A page of its own, with what it does outside of its own code. */
interface Page extends Window {
  zxcvbn: (options?: ZxcvbnOptions) => StrengthEstimator;
  onZxcvbn: () => void;
  workers: Worker[];
  problems: string[];
  Worker: typeof Worker;
  trustedTypes: {
    createPolicy: (name: string, rules: { createScriptURL: (url: string) => string }) => typeof rules;
  };
}

async function openPage(contentSecurityPolicy = ""): Promise<Page> {
  const frame = document.createElement("iframe");
  document.body.append(frame);
  onTestFinished(() => frame.remove());
  const page = frame.contentWindow as unknown as Page;
  const loaded = new Promise<void>((resolve) => {
    page.onZxcvbn = resolve;
  });
  // Written, not given as srcdoc: a written page has the address of this one, to which that of the worker is relative.
  page.document.open();
  page.document.write(`<!doctype html>
    <meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}">
    <script>
      var workers = [], problems = [];
      Worker = class extends Worker {
        constructor(...args) { super(...args); workers.push(this); }
      };
      console.error = console.warn = (text) => problems.push(String(text));
      addEventListener("error", (event) => problems.push(event.message));
      addEventListener("unhandledrejection", (event) => problems.push(String(event.reason)));
    </script>
    <script type="module">
      import { zxcvbn } from "${new URL("./zxcvbn.ts", import.meta.url).href}";
      window.zxcvbn = zxcvbn;
      onZxcvbn();
    </script>`);
  page.document.close();
  await loaded;
  return page;
}

function makeWorker(): Worker {
  return new Worker(new URL("./zxcvbnWorker.js", import.meta.url), { type: "module" });
}

/** Answers when it is told to. */
class SlowWorker extends EventTarget {
  readonly asked: unknown[] = [];
  postMessage(question: unknown): void {
    this.asked.push(question);
  }
  isTerminated = false;
  terminate(): void {
    this.isTerminated = true;
  }
  answer(data: StrengthAnswer): void {
    this.dispatchEvent(new MessageEvent("message", { data }));
  }
}

const allMicrotasks = () => new Promise((resolve) => setTimeout(resolve));

describe("an estimate", () => {
  it("rises with the password, from 0 to 4", async () => {
    const { zxcvbn } = await openPage();
    const { load, estimate } = zxcvbn();
    load();
    expect(await estimate("password", [])).toBe(0);
    expect(await estimate("Password1!", [])).toBe(1);
    expect(await estimate("k7#Vq2!mZ9$xR4", [])).toBe(4);
  });

  it("takes the words of the context, and their parts, for known", async () => {
    const { zxcvbn } = await openPage();
    const { load, estimate } = zxcvbn();
    load();
    expect(await estimate("lovelace1815", [])).toBe(3);
    expect(await estimate("lovelace1815", ["ada.lovelace@example.com"])).toBe(1);
  });

  it("is undefined once a later one is asked for", async () => {
    const { zxcvbn } = await openPage();
    const { load, estimate } = zxcvbn();
    load();
    const typed = ["p", "pa", "pas", "pass", "k7#Vq2!mZ9$xR4"].map((it) => estimate(it, []));
    expect(await Promise.all(typed)).toEqual([undefined, undefined, undefined, undefined, 4]);
    expect(await estimate("password", [])).toBe(0);
  });

  it("is undefined where the worker answers with no score, and what is no answer is passed over", async () => {
    const worker = new SlowWorker();
    const { zxcvbn, problems } = await openPage();
    const { load, estimate } = zxcvbn({ worker: () => worker as unknown as Worker });
    load();
    for (const [index, score] of [5, -1, 0.5, "3", Number.NaN, null, {}].entries()) {
      const estimated = estimate("copper", []);
      await allMicrotasks();
      for (const nonsense of [undefined, null, "ready", { score: 4 }, { id: -1, score: 4 }]) {
        worker.answer(nonsense as never);
      }
      worker.answer({ id: index + 1, score: score as never });
      expect(await estimated).toBeUndefined();
    }
    expect(problems).toEqual([]);
  });

  it("isn't made for what was typed over while another was made, and that one is of no use any more", async () => {
    const worker = new SlowWorker();
    const { zxcvbn } = await openPage();
    const { load, estimate } = zxcvbn({ worker: () => worker as unknown as Worker });
    load();
    const typed: Promise<unknown>[] = [];
    for (const password of ["first", "second", "third"]) {
      typed.push(estimate(password, ["me"]));
      await allMicrotasks();
    }
    expect(worker.asked).toEqual([{ id: 1, password: "first", context: ["me"] }]);
    worker.answer({ id: 1, score: 0 });
    await allMicrotasks();
    expect(worker.asked.slice(1)).toEqual([{ id: 2, password: "third", context: ["me"] }]);
    worker.answer({ id: 2, score: 3 });
    expect(await Promise.all(typed)).toEqual([undefined, undefined, 3]);
  });

  it("comes as its number and its score, with nothing of the password", async () => {
    const answers: StrengthAnswer[] = [];
    const { zxcvbn } = await openPage();
    const { load, estimate } = zxcvbn({
      worker: () => {
        const worker = makeWorker();
        worker.addEventListener("message", ({ data }) => answers.push(data));
        return worker;
      },
    });
    load();
    await estimate("correct-horse-1987", ["horse"]);
    await estimate("password", []);
    expect(answers).toEqual([
      { id: 1, score: expect.any(Number) },
      { id: 2, score: 0 },
    ]);
    expect(JSON.stringify(answers)).not.toMatch(/correct|horse|1987|password/);
  });
});

describe("the worker", () => {
  it("isn't started, and nothing is fetched, before load()", async () => {
    const page = await openPage();
    const requests = () => page.performance.getEntriesByType("resource").map(({ name }) => name);
    const { load, estimate } = page.zxcvbn();
    const before = requests();
    expect(await estimate("password", [])).toBeUndefined();
    expect(page.workers).toHaveLength(0);
    expect(requests()).toEqual(before);
    load();
    expect(page.workers).toHaveLength(1);
    expect(await estimate("password", [])).toBe(0);
  });

  it("is one for all estimators of a page, and each gets its own answers", async () => {
    const page = await openPage();
    const [first, second] = [page.zxcvbn(), page.zxcvbn()];
    first.load();
    second.load();
    first.load();
    const scores = [first.estimate("password", []), second.estimate("k7#Vq2!mZ9$xR4", [])];
    expect(await Promise.all(scores)).toEqual([0, 4]);
    expect(page.workers).toHaveLength(1);
  });
});

describe("without a worker every estimate is undefined, quietly", () => {
  it.each(["worker-src 'none'", "require-trusted-types-for 'script'; trusted-types 'none'"])(
    "where the page's policy is %s",
    async (contentSecurityPolicy) => {
      const page = await openPage(contentSecurityPolicy);
      const { load, estimate } = page.zxcvbn();
      expect(load).not.toThrow();
      expect(await estimate("password", [])).toBeUndefined();
      load();
      expect(await estimate("password", [])).toBeUndefined();
      expect(page.problems).toEqual([]);
    },
  );

  it("where the host's own can't be made", async () => {
    const page = await openPage();
    const worker = vi.fn(() => {
      throw new TypeError("This document requires 'TrustedScriptURL' assignment.");
    });
    const { load, estimate } = page.zxcvbn({ worker });
    load();
    load();
    expect(await estimate("password", [])).toBeUndefined();
    expect(worker).toHaveBeenCalledTimes(1);
    expect(page.workers).toHaveLength(0);
    expect(page.problems).toEqual([]);
  });

  it.each([
    ["is not there", "/no-such-worker.js"],
    ["fails as it starts", "data:text/javascript,throw new Error('password')"],
    ["fails at the question", "data:text/javascript,onmessage = ({ data }) => { throw new Error(data.password) }"],
  ])("where its script %s, for those asked before and after", async (_, url) => {
    const page = await openPage();
    const { load, estimate } = page.zxcvbn({ worker: () => new page.Worker(url) });
    load();
    expect(await estimate("password", [])).toBeUndefined();
    expect(await estimate("password", [])).toBeUndefined();
    expect(page.problems).toEqual([]);
  });

  it("where it breaks, which is not reported as an error of the page", async () => {
    const worker = new SlowWorker();
    const { zxcvbn } = await openPage();
    const { load, estimate } = zxcvbn({ worker: () => worker as unknown as Worker });
    load();
    const estimating = estimate("password", []);
    await allMicrotasks();
    const isReported = worker.dispatchEvent(new ErrorEvent("error", { cancelable: true }));
    expect(isReported).toBe(false);
    expect(worker.isTerminated).toBe(true);
    expect(await estimating).toBeUndefined();
  });

  it("where there are no workers at all", async () => {
    const page = await openPage();
    Reflect.deleteProperty(page, "Worker");
    const { load, estimate } = page.zxcvbn();
    load();
    expect(await estimate("password", [])).toBeUndefined();
    expect(page.problems).toEqual([]);
  });
});

it("works under Trusted Types with a worker that a policy of the host's own makes", async () => {
  const page = await openPage("require-trusted-types-for 'script'; trusted-types portal-worker");
  const script = new URL("./zxcvbnWorker.js", import.meta.url).href;
  expect(() => new page.Worker(script)).toThrow(/TrustedScriptURL/);
  const policy = page.trustedTypes.createPolicy("portal-worker", { createScriptURL: (url) => url });
  const { load, estimate } = page.zxcvbn({
    worker: () => new page.Worker(policy.createScriptURL(script), { type: "module" }),
  });
  load();
  expect(await estimate("password", [])).toBe(0);
});
