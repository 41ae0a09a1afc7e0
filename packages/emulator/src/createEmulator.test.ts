import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it, vi } from "vitest";
import { createEmulator } from "./createEmulator.ts";
import type { Store } from "./store.ts";

afterEach(() => vi.restoreAllMocks());

function fail(): never {
  throw new Error("disk I/O error");
}

const brokenStore: Store = {
  isEmpty: fail,
  replaceAll: fail,
  accountById: fail,
  accountByEmail: fail,
  swapPasswordHash: fail,
  token: fail,
  addToken: fail,
  removeToken: fail,
};

function broken() {
  return createEmulator({
    stores: { leadsquared: brokenStore, loginradius: brokenStore },
    passwordHash: { hash: () => Promise.resolve("hash"), verify: () => Promise.resolve(true) },
    urls: () => ({ control: "control", leadsquared: "leadsquared", loginradius: "loginradius", captcha: "captcha" }),
    onlyLoopbackHosts: false,
  });
}

describe("an emulator that fails itself", () => {
  it("answers with the vendor's own 500, readable for pages, and reports it to whoever runs it", async () => {
    const reported = vi.spyOn(console, "error").mockReturnValue(undefined);
    const { handlers } = broken();
    const { leadsquared, loginradius } = await fixturesOf(handlers.control);
    const answers = [
      await handlers.leadsquared(
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
      await handlers.loginradius(
        new Request(`http://localhost/identity/v2/auth/account?apikey=${loginradius.apiKey}&access_token=some`, {
          headers: { origin: "http://localhost:5173" },
        }),
      ),
    ];
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
    const answer = await broken().handlers.control(new Request("http://localhost/reset", { method: "POST" }));
    expect(answer.status).toBe(500);
    expect(await answer.json()).toEqual({ error: "The emulator failed; its own output says why." });
    expect(reported).toHaveBeenCalledOnce();
  });
});

it("asks nothing of Node, so that a browser can host it too", () => {
  const read = new Set<string>();
  const follow = (url: URL) => {
    if (read.has(url.href)) return;
    read.add(url.href);
    for (const [, source] of readFileSync(url, "utf8").matchAll(/ from "(.+)";$/gm)) {
      if (source!.startsWith(".")) follow(new URL(source!, url));
      else expect(source).toBe("hono");
    }
  };
  follow(new URL("createEmulator.ts", import.meta.url));
  expect(read.size).toBeGreaterThan(30);
});

async function fixturesOf(control: (request: Request) => Promise<Response>) {
  const answer = await control(new Request("http://localhost/fixtures"));
  return (await answer.json()) as {
    leadsquared: { portalId: string; registrationToken: string };
    loginradius: { apiKey: string };
  };
}
