import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { startTestEmulator } from "../../testing/startTestEmulator.ts";

const emulator = await startTestEmulator();
afterAll(() => emulator.close());
beforeEach(() => emulator.reset());

const host = `${emulator.urls.captcha}/challenges.cloudflare.com`;
const { keys } = emulator.fixtures.captcha.vendors.turnstile;

async function mint(): Promise<string> {
  const wanted = { siteKey: keys.siteKey, action: "change-password", hostname: "portal.example" };
  const answer = await fetch(`${host}/mint`, { method: "POST", body: new URLSearchParams(wanted) });
  return (await answer.json()).token;
}

async function verify(body: object, form = true): Promise<unknown> {
  const answer = await fetch(`${host}/turnstile/v0/siteverify`, {
    method: "POST",
    ...(form
      ? { body: new URLSearchParams(body as Record<string, string>) }
      : { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
  });
  return answer.json();
}

const refusal = (code: string) => ({ success: false, "error-codes": [code], messages: [] });

describe.each([
  ["a form", true],
  ["JSON", false],
] as const)("siteverify of %s", (_, form) => {
  it("takes a token once, and tells what it was for", async () => {
    const response = await mint();
    expect(response.length).toBeLessThanOrEqual(2_048);
    expect(await verify({ secret: keys.secret, response, remoteip: "192.0.2.1" }, form)).toEqual({
      success: true,
      challenge_ts: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      hostname: "portal.example",
      action: "change-password",
      cdata: "",
      "error-codes": [],
    });
    expect(await verify({ secret: keys.secret, response }, form)).toEqual(refusal("timeout-or-duplicate"));
  });

  it("answers a question with the same idempotency_key as before", async () => {
    const question = { secret: keys.secret, response: await mint(), idempotency_key: crypto.randomUUID() };
    const first = await verify(question, form);
    expect(first).toMatchObject({ success: true });
    expect(await verify(question, form)).toEqual(first);
    expect(await verify({ ...question, idempotency_key: crypto.randomUUID() }, form)).toEqual(
      refusal("timeout-or-duplicate"),
    );
    expect(await verify({ ...question, response: await mint() }, form)).toMatchObject({ success: true });
  });

  it.each([
    ["missing-input-secret", { response: "a" }],
    ["invalid-input-secret", { secret: "0x1", response: "a" }],
    ["missing-input-response", { secret: keys.secret }],
    ["invalid-input-response", { secret: keys.secret, response: "a" }],
  ])("refuses with %s", async (code, question) => {
    expect(await verify(question, form)).toEqual(refusal(code));
  });
});

it.each([
  ["invalid-input-response", keys.secretThatFails],
  ["timeout-or-duplicate", keys.secretThatSaysSpent],
])("says %s by a test secret, whatever the token", async (code, secret) => {
  const response = await mint();
  expect(await verify({ secret, response })).toEqual(refusal(code));
  expect(await verify({ secret: keys.secret, response })).toMatchObject({ success: true });
});

it("refuses a token after 300 seconds", async () => {
  const [early, late] = [await mint(), await mint()];
  await emulator.advance(299_000, true);
  expect(await verify({ secret: keys.secret, response: early })).toMatchObject({ success: true });
  await emulator.advance(1_000, true);
  expect(await verify({ secret: keys.secret, response: late })).toEqual(refusal("timeout-or-duplicate"));
});

it("refuses what is no JSON object with bad-request", async () => {
  for (const body of ["{", "[]", "1"]) {
    const headers = { "content-type": "application/json" };
    const answer = await fetch(`${host}/turnstile/v0/siteverify`, { method: "POST", body, headers });
    expect(await answer.json()).toEqual({ success: false, "error-codes": ["bad-request"] });
  }
});

it("serves its script at the vendor's path", async () => {
  const answer = await fetch(`${host}/turnstile/v0/api.js?render=explicit`);
  expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "text/javascript; charset=utf-8"]);
});
