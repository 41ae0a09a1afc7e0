import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it, vi } from "vitest";
import { createPbkdf2 } from "./accounts/createPbkdf2.ts";
import type { Store } from "./accounts/Store.ts";
import { callControl } from "./control/callControl.ts";
import { createEmulator, type Emulator, type EmulatorHost } from "./createEmulator.ts";
import { openDatabase } from "./node/openDatabase.ts";

afterEach(() => vi.restoreAllMocks());

function fail(): never {
  throw new Error("disk I/O error");
}

// It works until the seed accounts are written.
const brokenStore: Store = {
  isEmpty: () => false,
  replaceAll: fail,
  fillIfEmpty: fail,
  account: fail,
  addAccount: fail,
  updateAccount: fail,
  token: fail,
  addToken: fail,
  takeToken: fail,
  removeTokens: fail,
};

function broken(): Promise<Emulator> {
  return createEmulator({
    stores: { leadsquared: brokenStore, loginradius: brokenStore },
    passwordHash: { hash: () => Promise.resolve("hash"), verify: () => Promise.resolve(true) },
    onlyLoopbackHosts: false,
  });
}

describe("an emulator that fails itself", () => {
  it("answers with the vendor's own 500, readable for pages, and reports it to whoever runs it", async () => {
    const reported = vi.spyOn(console, "error").mockReturnValue(undefined);
    const { handlers } = await broken();
    const { leadsquared, loginradius } = await fixturesOf(handlers.control);
    const answers = (await Promise.all([
      handlers.leadsquared(
        new Request("http://localhost/api/Settings/v2/ChangePassword", {
          method: "POST",
          headers: {
            origin: "http://localhost:5173",
            "content-type": "application/json",
            "x-lsq-portalid": leadsquared.portalId,
            "x-lsq-registertoken": leadsquared.registrationToken,
            authorization: "some key",
          },
          body: '{"CurrentPassword":"a","NewPassword":"b"}',
        }),
      ),
      handlers.loginradius(
        new Request(`http://localhost/identity/v2/auth/account?apikey=${loginradius.apiKey}&access_token=some`, {
          headers: { origin: "http://localhost:5173" },
        }),
      ),
    ])) as Response[];
    expect(answers.map(({ status }) => status)).toEqual([500, 500]);
    expect(await answers[0]!.json()).toMatchObject({
      Status: "Error",
      ExceptionMessage: expect.stringMatching(/^The API called failed\./),
    });
    expect(await answers[1]!.json()).toMatchObject({ ErrorCode: 950 });
    for (const answer of answers) {
      expect(answer.headers.get("access-control-allow-origin")).toBe("http://localhost:5173");
    }
    expect(reported).toHaveBeenCalledTimes(2);
  });

  it("says so on the control port", async () => {
    const reported = vi.spyOn(console, "error").mockReturnValue(undefined);
    const answer = await (await broken()).handlers.control(new Request("http://localhost/reset", { method: "POST" }));
    expect(answer.status).toBe(500);
    expect(await answer.json()).toEqual({ error: "The emulator failed; its own output says why." });
    expect(reported).toHaveBeenCalledOnce();
  });
});

it("lets no change that was under way win against a reset", async () => {
  const database = openDatabase(":memory:");
  let reachHashing = () => {};
  let finishReset = () => {};
  const reachedHashing = new Promise<void>((resolve) => {
    reachHashing = resolve;
  });
  const resetDone = new Promise<void>((resolve) => {
    finishReset = resolve;
  });
  const emulator = await createEmulator({
    stores: { leadsquared: database.store("leadsquared"), loginradius: database.store("loginradius") },
    passwordHash: {
      async hash(password) {
        if (password === "next") {
          reachHashing();
          await resetDone;
        }
        return `${crypto.randomUUID()} ${password}`;
      },
      verify: (password, hash) => Promise.resolve(hash.endsWith(` ${password}`)),
    },
    onlyLoopbackHosts: false,
  });
  const { apiKey, accounts } = (await fixturesOf(emulator.handlers.control)).loginradius;
  const send = async (method: string, path: string, body: unknown) => {
    const headers = { "content-type": "application/json" };
    const url = `http://localhost/identity/v2/auth/${path}apikey=${apiKey}`;
    const request = new Request(url, { method, headers, body: JSON.stringify(body) });
    const answer = (await emulator.handlers.loginradius(request)) as Response;
    return (await answer.json()) as { access_token?: string; ErrorCode?: number };
  };
  const { access_token } = await send("POST", "login?", accounts[0]);

  const body = { oldpassword: accounts[0]!.password, newpassword: "next" };
  const change = send("PUT", `password/change?access_token=${access_token}&`, body);
  await reachedHashing;
  await emulator.handlers.control(new Request("http://localhost/reset", { method: "POST" }));
  finishReset();

  expect((await change).ErrorCode).toBe(967);
  expect(await send("POST", "login?", accounts[0])).toHaveProperty("access_token");
  database.close();
});

describe.each<[string, RegExp]>([
  ["index.ts", /^(hono|zod|altcha-lib)(\/|$)/],
  ["msw.ts", /^(hono|zod|altcha-lib|msw)(\/|$)/],
])("the entry %s", (entry, allowed) => {
  it("asks nothing of Node, so that a browser can host the emulator too", () => {
    const read = new Set<string>();
    const follow = (url: URL) => {
      if (read.has(url.href)) return;
      read.add(url.href);
      const source = readFileSync(url, "utf8");
      for (const [, name] of source.matchAll(/(?: from |^import |\bimport\()"([^"\n]+)"/gm)) {
        if (name!.startsWith(".")) follow(new URL(name!, url));
        else expect(name).toMatch(allowed);
      }
      // Not even where it needs no import.
      expect(source).not.toMatch(/\b(Buffer\.\w|process\.\w|NodeJS\.\w|require\(|__dirname|setImmediate)/);
    };
    follow(new URL(entry, import.meta.url));
    expect(read.size).toBeGreaterThan(80);
  });
});

describe("what a host brings", () => {
  const cheap = { passwordHash: createPbkdf2(1) };

  it("is where parts are reached, some or all, also where that is known only later", async () => {
    const some = await createEmulator({ ...cheap, urls: { loginradius: "https://api.loginradius.com" } });
    expect(some.urls()).toEqual({
      control: "http://localhost:4800",
      leadsquared: "http://localhost:4801",
      loginradius: "https://api.loginradius.com",
      captcha: "http://localhost:4803",
    });
    expect((await callControl(some, "GET /fixtures")).loginradius.baseUrl).toBe("https://api.loginradius.com");
    let port = 1;
    const url = () => `http://localhost:${port}`;
    const later = await createEmulator({
      ...cheap,
      urls: () => ({ control: url(), leadsquared: url(), loginradius: url(), captcha: url() }),
    });
    port = 2;
    expect((await callControl(later, "GET /fixtures")).leadsquared.baseUrl).toBe("http://localhost:2");
  });

  it("is the time: a token lives by it", async () => {
    let now = Date.UTC(2030, 0, 1);
    const emulator = await createEmulator({ ...cheap, now: () => now });
    const { apiKey, accounts } = (await callControl(emulator, "GET /fixtures")).loginradius;
    const send = async (path: string, init?: RequestInit) => {
      const answer = await emulator.handlers.loginradius(
        new Request(`http://localhost/identity/v2/auth/${path}`, init),
      );
      return (await (answer as Response).json()) as { access_token: string; expires_in: string; ErrorCode?: number };
    };
    const { access_token, expires_in } = await send(`login?apikey=${apiKey}`, {
      ...{ method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(accounts[0]) },
    });
    expect(expires_in).toMatch(/^2030-01-01T00:15:00/);
    const validate = () => send(`access_token/Validate?apikey=${apiKey}&access_token=${access_token}`);
    now += 15 * 60_000 - 1;
    expect(await validate()).not.toHaveProperty("ErrorCode");
    now += 1;
    expect((await validate()).ErrorCode).toBe(906);
    expect((await callControl(emulator, "GET /requests")).requests.at(-1)?.at).toBe("2030-01-01T00:15:00.000Z");
  });

  /** Changes a password at an emulator that tells a webhook of it. */
  async function changePassword(host: EmulatorHost) {
    const emulator = await createEmulator({
      ...{ ...cheap, ...host },
      switches: { loginradius: { webhookUrl: "http://localhost/hook" } },
    });
    const { apiKey, accounts } = (await callControl(emulator, "GET /fixtures")).loginradius;
    const headers = { "content-type": "application/json" };
    const send = async (method: string, path: string, body: unknown) => {
      const url = `http://localhost/identity/v2/auth/${path}apikey=${apiKey}`;
      const request = new Request(url, { method, headers, body: JSON.stringify(body) });
      return (await ((await emulator.handlers.loginradius(request)) as Response).json()) as { access_token: string };
    };
    const { access_token } = await send("POST", "login?", accounts[0]);
    const change = { oldpassword: accounts[0]!.password, newpassword: "NewSamplepassword@123" };
    return () => send("PUT", `password/change?access_token=${access_token}&`, change);
  }

  it("is a fetch for webhooks, called on nothing as a browser's wants it", async () => {
    const called: unknown[] = [];
    const change = await changePassword({
      fetch(this: unknown, input) {
        called.push([this, input]);
        return Promise.resolve(new Response());
      },
    });
    await change();
    await expect.poll(() => called).toEqual([[undefined, "http://localhost/hook"]]);
  });

  it("is the platform's fetch otherwise, also one that stands there only later", async () => {
    const change = await changePassword({});
    const later = vi.fn<typeof fetch>(() => Promise.resolve(new Response()));
    vi.stubGlobal("fetch", later);
    await change();
    await expect.poll(() => later.mock.calls.map(([url]) => url)).toEqual(["http://localhost/hook"]);
    vi.unstubAllGlobals();
  });

  it("is refused where there is no such switch, position or fault", async () => {
    const wrong = (host: unknown) => createEmulator({ ...cheap, ...(host as EmulatorHost) });
    await expect(wrong({ switches: { loginradius: { nope: 1 } } })).rejects.toThrow("There is no switch “nope”.");
    await expect(wrong({ switches: { leadsquared: { rateStatus: 1 } } })).rejects.toThrow("“rateStatus” can't be 1.");
    await expect(wrong({ faults: [{ kind: "nope" }] })).rejects.toThrow('There is no kind "nope".');
  });

  it("may be nothing at all: then passwords cost what OWASP says", async () => {
    const hash = vi.spyOn(crypto.subtle, "deriveBits");
    await createEmulator();
    expect(hash.mock.calls.length).toBeGreaterThan(3);
    for (const [algorithm] of hash.mock.calls) expect(algorithm).toMatchObject({ iterations: 600_000 });
  });
});

async function fixturesOf(control: Emulator["handlers"]["control"]) {
  const answer = await control(new Request("http://localhost/fixtures"));
  return (await answer.json()) as {
    leadsquared: { portalId: string; registrationToken: string };
    loginradius: { apiKey: string; accounts: { email: string; password: string }[] };
  };
}
