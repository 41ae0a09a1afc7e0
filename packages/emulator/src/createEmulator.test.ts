import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Store } from "./accounts/Store.ts";
import { createEmulator, type Emulator } from "./createEmulator.ts";
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

it("asks nothing of Node, so that a browser can host it too", () => {
  const read = new Set<string>();
  const follow = (url: URL) => {
    if (read.has(url.href)) return;
    read.add(url.href);
    for (const [, source] of readFileSync(url, "utf8").matchAll(/ from "(.+)";$/gm)) {
      if (source!.startsWith(".")) follow(new URL(source!, url));
      else expect(source).toMatch(/^(hono|zod)(\/|$)/);
    }
  };
  follow(new URL("createEmulator.ts", import.meta.url));
  expect(read.size).toBeGreaterThan(30);
});

async function fixturesOf(control: Emulator["handlers"]["control"]) {
  const answer = await control(new Request("http://localhost/fixtures"));
  return (await answer.json()) as {
    leadsquared: { portalId: string; registrationToken: string };
    loginradius: { apiKey: string; accounts: { email: string; password: string }[] };
  };
}
