import { setupWorker } from "msw/browser";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { createPbkdf2 } from "../accounts/createPbkdf2.ts";
import { callControl } from "../control/callControl.ts";
import { createEmulator, type Emulator, type Fixtures } from "../createEmulator.ts";
import { createEmulatorHandlers } from "./createEmulatorHandlers.ts";

// A captcha of an emulator that is in the page: script, frame, token and verification, without a server.

const worker = setupWorker();
let emulator: Emulator;
let fixtures: Fixtures;
beforeAll(async () => {
  emulator = await createEmulator({ passwordHash: createPbkdf2(1), captchaFrames: "inline" });
  fixtures = await callControl(emulator, "GET /fixtures");
  worker.use(...createEmulatorHandlers(emulator));
  await worker.start({ onUnhandledFrame: "bypass", quiet: true });
});
afterAll(async () => void (await (await navigator.serviceWorker.getRegistration())?.unregister()));

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
