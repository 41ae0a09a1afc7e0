import { type IncomingMessage, request } from "node:http";
import { text } from "node:stream/consumers";
import { Script } from "node:vm";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { createClock } from "../clock/createClock.ts";
import { call } from "../testing/call.ts";
import { startTestEmulator, type TestEmulator } from "../testing/startTestEmulator.ts";
import { type CaptchaSwitches, captchaSwitches } from "./captchaSwitches.ts";
import { captchaVendors } from "./captchaVendors.ts";
import { createCaptchas } from "./createCaptchas.ts";
import { createCaptchaTokens } from "./createCaptchaTokens.ts";

let emulator: TestEmulator;
beforeAll(async () => {
  emulator = await startTestEmulator();
});
beforeEach(() => emulator.reset());
afterAll(() => emulator.close());

const set = (captcha: object) =>
  call(`${emulator.urls.control}/switches`, { method: "PUT", body: { captcha } }).then(({ status }) =>
    expect(status).toBe(200),
  );
const get = (path: string) => fetch(`${emulator.urls.captcha}${path}`);

/** Asks as a browser would that is led here in place of the vendor, by DNS or a proxy. */
async function getFrom(host: string, path: string): Promise<{ status: number | undefined; body: string }> {
  const url = new URL(path, emulator.urls.captcha);
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    request(url, { headers: { host } }, resolve).on("error", reject).end();
  });
  return { status: response.statusCode, body: await text(response) };
}

const scripts = captchaVendors.flatMap(({ name, scripts }) => scripts.map((script) => [script, name] as const));

describe.each(scripts)("the script %s", (script, name) => {
  it("comes as JavaScript that is never kept, under the emulator's address and the vendor's", async () => {
    const answer = await get(`/${script}?render=explicit`);
    expect([answer.status, answer.headers.get("content-type"), answer.headers.get("cache-control")]).toEqual([
      ...[200, "text/javascript; charset=utf-8", "no-store"],
    ]);
    const body = await answer.text();
    expect(() => new Script(body)).not.toThrow();
    expect(body).toContain(`"script":"${script}"`);
    expect(body).toContain(JSON.stringify(name));

    const [host = "", ...path] = script.split("/");
    expect(await getFrom(host, `/${path.join("/")}?render=explicit`)).toEqual({ status: 200, body });
  });

  it("uses no name from outside itself: it runs where nothing of the emulator is", async () => {
    const body = await (await get(`/${script}`)).text();
    // A bundler's or a transpiler's own helpers would be such names.
    expect(body).not.toMatch(/__vite|__vi_|__name\(|_interop|\bimport\b/);
  });

  it("breaks the connection when it is blocked", async () => {
    await set({ script: "block" });
    const error = await get(`/${script}`).catch((thrown: unknown) => thrown);
    expect((error as Error).cause).toMatchObject({ code: "ECONNRESET" });
  });

  it("is empty, and script all the same, where it brings nothing", async () => {
    await set({ script: "no-global" });
    const answer = await get(`/${script}`);
    expect([answer.status, answer.headers.get("content-type"), await answer.text()]).toEqual([
      ...[200, "text/javascript; charset=utf-8", ""],
    ]);
  });
});

describe("a vendor's endpoint for servers", () => {
  const endpoint = (vendor: string) =>
    `/${Object.keys(captchaVendors.find(({ id }) => id === vendor)!.endpoints)[0]!.split(" ")[1]}`;
  const ask = (vendor: string) => fetch(emulator.urls.captcha + endpoint(vendor), { method: "POST", body: "" });

  it("breaks the connection when it is blocked, and the script comes all the same", async () => {
    await set({ verifier: "block" });
    for (const { id } of captchaVendors) {
      const error = await ask(id).catch((thrown: unknown) => thrown);
      expect([id, (error as Error).cause]).toMatchObject([id, { code: "ECONNRESET" }]);
    }
    expect((await get(`/${captchaVendors[0]!.scripts[0]}`)).status).toBe(200);
  });

  it("says in its own way that the vendor has failed", async () => {
    await set({ verifier: "fails" });
    expect((await ask("recaptcha")).status).toBe(503);
    expect((await ask("hcaptcha")).status).toBe(503);
    expect(await (await ask("turnstile")).json()).toMatchObject({ success: false, "error-codes": ["internal-error"] });
    expect(await (await ask("tencent")).json()).toMatchObject({ Response: { CaptchaCode: 26, EvilLevel: 0 } });
  });
});

describe("without a host, whose time is the test's", () => {
  function ask(positions: Partial<CaptchaSwitches>, path = `GET ${captchaVendors[0]!.scripts[0]}`) {
    const clock = createClock();
    const switches = () => captchaSwitches.parse(positions);
    const handler = createCaptchas({ tokens: createCaptchaTokens(clock), clock, switches, frames: "address" });
    const [method = "", address = ""] = path.split(" ");
    return handler(new Request(`http://localhost/${address}`, { method }));
  }
  const siteverify = Object.keys(captchaVendors[0]!.endpoints)[0]!;

  it("what hangs has the host do so", async () => {
    expect(await ask({ script: "hang" })).toEqual({ transport: "hang" });
    expect(await ask({ verifier: "hang" }, siteverify)).toEqual({ transport: "hang" });
  });

  it.each([
    ["script", undefined],
    ["verifier", siteverify],
  ] as const)("a slow %s comes after three seconds", async (name, path) => {
    vi.useFakeTimers();
    try {
      const came = vi.fn();
      const answer = ask({ [name]: "slow" }, path).then(came);
      await vi.advanceTimersByTimeAsync(2_999);
      expect(came).not.toHaveBeenCalled();
      await vi.advanceTimersByTimeAsync(1);
      await answer;
      expect(came.mock.calls[0]?.[0]).toMatchObject({ status: 200 });
    } finally {
      vi.useRealTimers();
    }
  });
});

describe.each(captchaVendors)("the frame of $id", ({ frameHost, name, siteKey }) => {
  const parameters = ["id", "mode", "siteKey", "action", "language", "theme", "hostname", "parent"];
  const open = async (given: Record<string, string>) => {
    const answer = await get(`/${frameHost}/stand-in?${new URLSearchParams(given)}`);
    const html = await answer.text();
    const [, settings = ""] = /\)\((\{.*\})\)<\/script>$/s.exec(html) ?? [];
    return { answer, html, settings: JSON.parse(settings) };
  };

  it.each([
    ["checkbox", ["checkbox"], []],
    ["challenge", ["data-solve", "data-close"], ["checkbox"]],
    ["silent", [], ["<button"]],
  ])("is a document for %s, and says that it is a stand-in", async (mode, present, absent) => {
    const { answer, html, settings } = await open({ mode, siteKey, id: "1", parent: "https://portal.example" });
    expect([answer.status, answer.headers.get("content-type"), answer.headers.get("cache-control")]).toEqual([
      ...[200, "text/html; charset=utf-8", "no-store"],
    ]);
    expect(html).toContain(`TEST STAND-IN · ${name}`);
    const [, main = ""] = /<main>(.*)<\/main>/s.exec(html) ?? [];
    for (const part of present) expect(main).toContain(part);
    for (const part of absent) expect(main).not.toContain(part);
    expect(settings).toMatchObject({
      id: "1",
      mode,
      answer: "pass",
      parent: "https://portal.example",
      mint: { siteKey },
    });
  });

  it("speaks the language and has the colours that it is asked for", async () => {
    const { html } = await open({ language: "ar", theme: "dark" });
    expect(html).toContain('<html lang="ar">');
    expect(html).toContain("color-scheme: dark ");
    expect((await open({})).html).toContain('<html lang="en">');
  });

  it("is told what a captcha does when it is asked", async () => {
    await set({ answer: "dismiss" });
    expect((await open({})).settings.answer).toBe("dismiss");
  });

  // What an attacker would write into the address of a frame on a developer's machine.
  const hostile = `</script><script>alert(1)</script><!--<script>"'><img src=x onerror=alert(1)>&quot;\u2028\n-->\\`;

  it.each(parameters)("takes a hostile %s for what it is: text", async (parameter) => {
    const { html, settings } = await open({ [parameter]: hostile });
    expect(html.match(/<script/gi)).toHaveLength(1);
    expect(html.match(/<\/script/gi)).toHaveLength(1);
    expect(html).not.toMatch(/<img|<!--/i);
    const [, language] = /^<html lang="([^"<>]*)">$/m.exec(html) ?? [];
    expect(language).toBeDefined();
    expect(() => new Script(/<script>(.*)<\/script>/s.exec(html)![1]!)).not.toThrow();
    if (parameter === "language") expect(language).toContain("alert(1)");
    else if (parameter !== "theme") {
      expect({ ...settings, ...settings.mint }[parameter]).toBe(hostile);
    }
  });

  it.each(["constructor", "__proto__", "toString"])("takes the mode %s for none", async (mode) => {
    const [, main] = /<main>(.*)<\/main>/s.exec((await open({ mode })).html) ?? [];
    expect(main).toBe(`<small>TEST STAND-IN · ${name}</small>`);
  });
});

describe.each(captchaVendors)("minting at $id", ({ id, frameHost, lifetimeMs, siteKey, makeToken }) => {
  const mint = (given: Record<string, string> = { siteKey }) =>
    call(`${emulator.urls.captcha}/${frameHost}/mint`, { method: "POST", body: new URLSearchParams(given).toString() });

  it("gives another token each time, with the vendor's own lifetime", async () => {
    const answers = [await mint(), await mint()];
    for (const { status, body } of answers) {
      expect([status, body]).toEqual([200, { token: expect.any(String), randstr: expect.any(String), lifetimeMs }]);
      expect(body.token).toHaveLength(makeToken().token.length);
      expect(body.randstr === "").toBe(makeToken().randstr === undefined);
    }
    expect(answers[0]!.body.token).not.toBe(answers[1]!.body.token);
  });

  it("gives a token without a life where captchas expire", async () => {
    await set({ answer: "expire" });
    expect((await mint()).body.lifetimeMs).toBe(0);
  });

  it("is not what a GET does", async () => {
    expect((await get(`/${frameHost}/mint`)).status).toBe(404);
  });

  it("remembers what it was asked for", async () => {
    const clock = createClock();
    const tokens = createCaptchaTokens(clock);
    const handler = createCaptchas({ tokens, clock, switches: () => captchaSwitches.parse({}), frames: "address" });
    const given = { siteKey: "key", action: "login", hostname: "portal.example" };
    const body = new URLSearchParams(given);
    const answer = await handler(new Request(`http://localhost/${frameHost}/mint`, { method: "POST", body }));
    const { token } = await (answer as Response).json();
    expect(tokens.consume(id, token)).toMatchObject({ verdict: "accepted", minted: { ...given, vendor: id, token } });
  });
});

describe("what is no captcha's", () => {
  it.each(["/", "/1/api.js", "/example.com/1/api.js", "/js.hcaptcha.com", "/js.hcaptcha.com/1/api.js/", "/stand-in"])(
    "%s is 404, and tells whose hosts there are",
    async (path) => {
      const { status, body } = await call(emulator.urls.captcha + path);
      expect([status, body]).toEqual([
        ...[404, { error: "There is nothing of a captcha here.", hosts: emulator.fixtures.captcha.hosts }],
      ]);
    },
  );

  it("another host's script is 404", async () => {
    expect((await getFrom("js.hcaptcha.com.example", "/1/api.js")).status).toBe(404);
  });
});

it("the fixtures name every host that is answered for, once, and what a client needs", () => {
  const { baseUrl, hosts, vendors } = emulator.fixtures.captcha;
  expect(baseUrl).toBe(emulator.urls.captcha);
  expect(new Set(hosts).size).toBe(hosts.length);
  for (const { id, endpoints, frameHost, keys, scripts, siteKey } of captchaVendors) {
    const paths = [...scripts, ...Object.keys(endpoints).map((it) => it.split(" ")[1]!), frameHost];
    expect(hosts).toEqual(expect.arrayContaining(paths.map((it) => it.split("/")[0]!)));
    expect(vendors[id]).toEqual({ keys, scripts, siteKey });
    expect(Object.values(keys)).toContain(siteKey);
  }
});
