import { type Challenge, solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { call } from "../../testing/call.ts";
import { startTestEmulator } from "../../testing/startTestEmulator.ts";

const emulator = await startTestEmulator();
afterAll(() => emulator.close());
beforeEach(() => emulator.reset());

const address = `${emulator.urls.captcha}/altcha`;

const ask = async (): Promise<Challenge> => (await fetch(`${address}/challenge`)).json();

async function solve(challenge: Challenge): Promise<string> {
  const solution = await solveChallenge({ challenge, deriveKey });
  return btoa(JSON.stringify({ challenge, solution }));
}

async function verify(body: unknown): Promise<unknown> {
  return (await fetch(`${address}/verify`, { method: "POST", body: JSON.stringify(body) })).json();
}

const refusal = (reason: string) => ({ verified: false, reason });
const turn = (captcha: object) => call(`${emulator.urls.control}/switches`, { method: "PUT", body: { captcha } });

it("gives out challenges, each another one, that pages of any origin may read", async () => {
  const answer = await fetch(`${address}/challenge`, { headers: { origin: "https://portal.example" } });
  expect(answer.headers.get("access-control-allow-origin")).toBe("*");
  expect(answer.headers.get("cache-control")).toBe("no-store");
  const challenge = await answer.json();
  expect(challenge.parameters).toMatchObject({ algorithm: "PBKDF2/SHA-256", cost: 100 });
  expect((await ask()).parameters.nonce).not.toBe(challenge.parameters.nonce);
});

describe("a solution", () => {
  it("is good once", async () => {
    const payload = await solve(await ask());
    expect(await verify({ payload })).toEqual({ verified: true });
    expect(await verify({ payload })).toEqual(refusal("used"));
  });

  it("is good for ten minutes", async () => {
    const [early, late] = [await solve(await ask()), await solve(await ask())];
    await emulator.advance(590_000, true);
    expect(await verify({ payload: early })).toEqual({ verified: true });
    await emulator.advance(10_000, true);
    expect(await verify({ payload: late })).toEqual(refusal("expired"));
  });

  it("is nobody's after a reset", async () => {
    const payload = await solve(await ask());
    await emulator.reset();
    expect(await verify({ payload })).toEqual(refusal("unknown"));
  });

  it("is invalid where the challenge or the counter was changed, and uses nothing up", async () => {
    const payload = await solve(await ask());
    const { challenge, solution } = JSON.parse(atob(payload));
    const cheaper = { ...challenge, parameters: { ...challenge.parameters, cost: 1 } };
    const later = {
      ...challenge,
      parameters: { ...challenge.parameters, expiresAt: challenge.parameters.expiresAt + 60 },
    };
    for (const changed of [
      { challenge: cheaper, solution },
      { challenge: later, solution },
      { challenge, solution: { ...solution, counter: solution.counter + 1 } },
      { challenge, solution: {} },
      { challenge },
    ]) {
      expect(await verify({ payload: btoa(JSON.stringify(changed)) })).toEqual(refusal("invalid"));
    }
    expect(await verify({ payload })).toEqual({ verified: true });
  });

  it.each([[undefined], [null], [{}], [{ payload: 1 }], [{ payload: "" }], [{ payload: btoa("[]") }]])(
    "is invalid as %j",
    async (body) => {
      expect(await verify(body)).toEqual(refusal("invalid"));
    },
  );
});

describe("by its switches", () => {
  it("has ended before it is solved", async () => {
    await turn({ answer: "expire" });
    expect(await verify({ payload: await solve(await ask()) })).toEqual(refusal("expired"));
  });

  it("is down", async () => {
    await turn({ answer: "network-error" });
    const answer = await fetch(`${address}/challenge`);
    expect([answer.status, answer.headers.get("access-control-allow-origin")]).toEqual([503, "*"]);
  });

  it("gives out what is no challenge", async () => {
    await turn({ script: "no-global" });
    expect(await ask()).toEqual({});
  });

  it("can't be reached", async () => {
    await turn({ script: "block" });
    await expect(ask()).rejects.toThrow("fetch failed");
  });
});

it("has no host of its own to answer for, and no script", () => {
  const { hosts, vendors, selfHosted } = emulator.fixtures.captcha;
  expect([...hosts, ...Object.keys(vendors)]).not.toContain("altcha");
  expect(selfHosted).toEqual({ altcha: { keys: { hmacSecret: expect.any(String) } } });
});
