import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { call } from "../../testing/call.ts";
import { startTestEmulator, type TestEmulator } from "../../testing/startTestEmulator.ts";
import { hcaptcha } from "./hcaptcha.ts";

let emulator: TestEmulator;
beforeAll(async () => {
  emulator = await startTestEmulator();
});
beforeEach(() => emulator.reset());
afterAll(() => emulator.close());

const { siteKey, secret } = hcaptcha.keys as { siteKey: string; secret: string };
const post = (path: string, given: Readonly<Record<string, string>>) =>
  call(`${emulator.urls.captcha}/${path}`, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams(given).toString(),
  });
const mint = async (key = siteKey): Promise<string> =>
  (await post("newassets.hcaptcha.com/mint", { siteKey: key, hostname: "portal.example" })).body.token;
const verify = async (given: Readonly<Record<string, string>>) => {
  const { status, body } = await post("api.hcaptcha.com/siteverify", given);
  expect(status).toBe(200);
  return body;
};
const refused = (code: string) => ({ success: false, "error-codes": [code] });

it("has hCaptcha's documented test keys", () => {
  expect([siteKey, secret]).toEqual(["10000000-ffff-ffff-ffff-000000000001", `0x${"0".repeat(40)}`]);
  expect(hcaptcha.siteKey).toBe(siteKey);
});

// hCaptcha, Verify the User Response Server Side
describe("POST /siteverify", () => {
  it("accepts a token, and tells when and where it was solved", async () => {
    const { now } = (await emulator.advance(0, true)).body;
    const response = await mint();
    await emulator.advance(60_000, true);
    const accepted = { success: true, challenge_ts: now, hostname: "portal.example", credit: true };
    expect(await verify({ secret, response })).toEqual(accepted);
  });

  it("takes the site key and the person's address along", async () => {
    const given = { secret, response: await mint(), sitekey: siteKey, remoteip: "203.0.113.7" };
    expect(await verify(given)).toMatchObject({ success: true });
  });

  it.each<[string, Readonly<Record<string, string>>]>([
    ["missing-input-secret", { response: "any" }],
    ["missing-input-secret", { response: "any", secret: "" }],
    ["invalid-input-secret", { response: "any", secret: "0x1" }],
    ["missing-input-response", { secret }],
    ["missing-input-response", { secret, response: "" }],
    ["invalid-input-response", { secret, response: "made up" }],
    ["invalid-input-response", { secret, response: "emulated-captcha-1" }],
  ])("says %s to %j", async (code, given) => expect(await verify(given)).toEqual(refused(code)));

  it("reads a form and no JSON, as the real one", async () => {
    const { body } = await call(`${emulator.urls.captcha}/api.hcaptcha.com/siteverify`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: { secret, response: await mint() },
    });
    expect(body).toEqual(refused("missing-input-secret"));
  });

  it("says already-seen-response the second time", async () => {
    const response = await mint();
    await verify({ secret, response });
    expect(await verify({ secret, response })).toEqual(refused("already-seen-response"));
  });

  it("says expired-input-response after 120 seconds", async () => {
    await emulator.advance(0, true);
    const [first, second] = [await mint(), await mint()];
    await emulator.advance(119_999, true);
    expect((await verify({ secret, response: first })).success).toBe(true);
    await emulator.advance(1, true);
    expect(await verify({ secret, response: second })).toEqual(refused("expired-input-response"));
  });

  it("says sitekey-secret-mismatch to a token of another site, or one that should be, and uses none up", async () => {
    const other = "20000000-ffff-ffff-ffff-000000000002";
    expect(await verify({ secret, response: await mint(other) })).toEqual(refused("sitekey-secret-mismatch"));
    const response = await mint();
    expect(await verify({ secret, response, sitekey: other })).toEqual(refused("sitekey-secret-mismatch"));
    expect((await verify({ secret, response })).success).toBe(true);
  });

  it("knows no token from before a reset", async () => {
    const response = await mint();
    await emulator.reset();
    expect(await verify({ secret, response })).toEqual(refused("invalid-input-response"));
  });

  it("is not what a GET does", async () => {
    expect((await call(`${emulator.urls.captcha}/api.hcaptcha.com/siteverify`)).status).toBe(404);
  });
});

it("makes tokens as long as hCaptcha's, which get through LoginRadius's query", () => {
  const { token, randstr } = hcaptcha.makeToken();
  expect(token).toMatch(/^P1_[\w]{600}$/);
  expect(randstr).toBeUndefined();
});
