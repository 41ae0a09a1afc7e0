import { setupWorker } from "msw/browser";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { createPbkdf2 } from "../accounts/createPbkdf2.ts";
import { callControl } from "../control/callControl.ts";
import { createEmulator, type Fixtures } from "../createEmulator.ts";
import { createEmulatorHandlers } from "./createEmulatorHandlers.ts";
import { describeEmulatorHandlers } from "./describeEmulatorHandlers.test-suite.ts";

// All that needs the worker is in this file: one that another file has taken away comes back to no page that is open already.
const worker = setupWorker();
beforeAll(() => worker.start({ onUnhandledFrame: "bypass", quiet: true }));
afterEach(() => worker.resetHandlers());
afterAll(async () => {
  // Not `worker.stop()`, which waits for every request; one of these hangs for good.
  await (await navigator.serviceWorker.getRegistration())?.unregister();
});

describe("a whole emulator in a real page, behind a real service worker", () => {
  describeEmulatorHandlers((emulator) => worker.use(...createEmulatorHandlers(emulator)));

  const path = "/identity/v2/auth/account";

  async function serve(url: string) {
    const emulator = await createEmulator({ passwordHash: createPbkdf2(1), urls: { loginradius: url } });
    worker.use(...createEmulatorHandlers(emulator));
    return { send: (init?: RequestInit) => fetch(url + path, init), emulator };
  }

  it("is controlled by that worker", () => {
    expect(navigator.serviceWorker.controller?.scriptURL).toBe(`${location.origin}/mockServiceWorker.js`);
  });

  it("hides an answer to a call with credentials, which no vendor allows", async () => {
    const { send } = await serve("https://api.loginradius.com");
    expect((await send()).status).toBe(400);
    await expect(send({ credentials: "include" })).rejects.toThrow(TypeError);
  });

  it("lets nothing be read in mode no-cors", async () => {
    const { send, emulator } = await serve("https://api.loginradius.com");
    const answer = await send({ mode: "no-cors" });
    expect([...answer.headers, await answer.text()]).toEqual([""]);
    const { requests } = await callControl(emulator, "GET /requests");
    expect(requests.map(({ method }) => method)).toEqual(["GET"]);
  });

  it("hides nothing of the page's own origin, in a folder of it", async () => {
    const { send, emulator } = await serve(`${location.origin}/idp`);
    await callControl(emulator, "POST /faults", { kind: "no-cors", when: "after" });
    expect((await send({ headers: { "x-made-up": "1" } })).status).toBe(400);
    const { requests } = await callControl(emulator, "GET /requests");
    expect(requests.map((request) => [request.method, request.path])).toEqual([["GET", path]]);
  });

  it("tells the emulator the page's origin, and counts nothing that the browser adds as the page's own", async () => {
    const { send, emulator } = await serve("https://api.loginradius.com");
    await send();
    const [request] = (await callControl(emulator, "GET /requests")).requests;
    expect(request?.headers["origin"]).toBe(location.origin);
    expect(request?.method).toBe("GET");
  });

  it("says with redirect: manual that there was a redirect, as browsers do", async () => {
    const { send, emulator } = await serve("https://api.loginradius.com");
    await callControl(emulator, "POST /faults", { kind: "redirect" });
    expect((await send({ redirect: "manual" })).type).toBe("opaqueredirect");
  });
});

describe("a captcha of an emulator that is in the page: script, frame, token and verification, without a server", () => {
  let fixtures: Fixtures;
  beforeEach(async () => {
    const emulator = await createEmulator({ passwordHash: createPbkdf2(1), captchaFrames: "inline" });
    fixtures = await callControl(emulator, "GET /fixtures");
    worker.use(...createEmulatorHandlers(emulator));
  });

  function load(script: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const tag = document.createElement("script");
      tag.src = `${fixtures.captcha.baseUrl}/${script}`;
      tag.addEventListener("load", () => resolve());
      tag.addEventListener("error", () => reject(new Error(`${script} did not load.`)));
      document.head.append(tag);
    });
  }

  const click = async (frame: string, what: string) => {
    const find = () =>
      document.querySelector<HTMLIFrameElement>(frame)?.contentDocument?.querySelector<HTMLElement>(what);
    await expect.poll(find).toBeTruthy();
    find()?.click();
  };

  it("gives a token that is verified once", async () => {
    await load("js.hcaptcha.com/1/api.js?render=explicit");
    const host = document.body.appendChild(document.createElement("div"));
    const solved = vi.fn<(token: string) => void>();
    const { hcaptcha } = globalThis as unknown as { hcaptcha: { render: (host: Element, options: object) => string } };
    const { siteKey, keys } = fixtures.captcha.vendors["hcaptcha"]!;
    hcaptcha.render(host, { sitekey: siteKey, callback: solved });
    await click("iframe[title*=checkbox]", "[data-solve]");
    await expect.poll(() => solved.mock.calls).toHaveLength(1);
    const response = solved.mock.calls[0]?.[0] ?? "";
    expect(response).toMatch(/^P1_/);

    const verify = async () => {
      const body = new URLSearchParams({ secret: keys["secret"]!, response });
      return (await fetch(`${fixtures.captcha.baseUrl}/api.hcaptcha.com/siteverify`, { method: "POST", body })).json();
    };
    expect(await verify()).toMatchObject({ success: true });
    expect(await verify()).toMatchObject({ success: false });
  });

  it("opens a challenge over the page", async () => {
    await load("turing.captcha.qcloud.com/TJCaptcha.js");
    const { TencentCaptcha } = globalThis as unknown as {
      TencentCaptcha: new (host: Element, appId: string, hear: (answer: object) => void) => { show: () => void };
    };
    const heard = vi.fn<(answer: object) => void>();
    new TencentCaptcha(document.body, fixtures.captcha.vendors["tencent"]!.siteKey, heard).show();
    await click("iframe[title*=challenge]", "[data-solve]");
    await expect.poll(() => heard.mock.calls).toHaveLength(1);
    expect(heard.mock.calls[0]?.[0]).toMatchObject({ ret: 0, ticket: expect.stringMatching(/^t03/) });
  });
});
