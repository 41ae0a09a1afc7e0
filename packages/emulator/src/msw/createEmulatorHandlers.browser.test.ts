import { setupWorker } from "msw/browser";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { createPbkdf2 } from "../accounts/createPbkdf2.ts";
import { callControl } from "../control/callControl.ts";
import { createEmulator } from "../createEmulator.ts";
import { createEmulatorHandlers } from "./createEmulatorHandlers.ts";
import { describeEmulatorHandlers } from "./describeEmulatorHandlers.test-suite.ts";

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
