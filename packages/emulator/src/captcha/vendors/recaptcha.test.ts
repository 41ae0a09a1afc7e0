import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { call } from "../../testing/call.ts";
import { startTestEmulator, type TestEmulator } from "../../testing/startTestEmulator.ts";
import { recaptcha } from "./recaptcha.ts";

let emulator: TestEmulator;
beforeAll(async () => {
  emulator = await startTestEmulator();
});
beforeEach(() => emulator.reset());
afterAll(() => emulator.close());

const { siteKey, secret, projectId, apiKey } = recaptcha.keys as Record<
  "siteKey" | "secret" | "projectId" | "apiKey",
  string
>;
const hosts = ["www.google.com", "www.recaptcha.net"];
const action = "password/change";

const post = (path: string, given: Readonly<Record<string, string>>) =>
  call(`${emulator.urls.captcha}/${path}`, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams(given).toString(),
  });
const mint = async (more: Readonly<Record<string, string>> = {}, host = hosts[0]): Promise<string> =>
  (await post(`${host}/recaptcha/mint`, { siteKey, hostname: "portal.example", ...more })).body.token;
const setSwitches = async (captcha: object) => {
  const answer = await call(`${emulator.urls.control}/switches`, { method: "PUT", body: { captcha } });
  expect(answer.status).toBe(200);
};

it("has Google's documented test keys", () => {
  expect(siteKey).toBe("6LeIxAcTAAAAAJcZVRqyHh71UMIEGNQ_MXjiZKhI");
  expect(secret).toBe("6LeIxAcTAAAAAGG-vFI1TnRWxMZNFuojJ4WifJWe");
  expect(recaptcha.siteKey).toBe(siteKey);
});

// reCAPTCHA, Verifying the user's response
describe("POST /recaptcha/api/siteverify", () => {
  const verify = async (given: Readonly<Record<string, string>>, host = hosts[0]) => {
    const { status, body } = await post(`${host}/recaptcha/api/siteverify`, given);
    expect(status).toBe(200);
    return body;
  };
  const refused = (code: string) => ({ success: false, "error-codes": [code] });

  it.each(hosts)("accepts a token once, and tells when and where it was solved, at %s", async (host) => {
    const { now } = (await emulator.advance(0, true)).body;
    const given = { secret, response: await mint({}, host), remoteip: "203.0.113.7" };
    await emulator.advance(60_000, true);
    expect(await verify(given, host)).toEqual({ success: true, challenge_ts: now, hostname: "portal.example" });
    expect(await verify(given, host)).toEqual(refused("timeout-or-duplicate"));
  });

  it("takes a token of either host at the other", async () => {
    const response = await mint({}, hosts[1]);
    expect((await verify({ secret, response }, hosts[0])).success).toBe(true);
    expect(await verify({ secret, response }, hosts[1])).toEqual(refused("timeout-or-duplicate"));
  });

  it("tells score and action of a token that was asked for with an action, and of no other", async () => {
    expect(await verify({ secret, response: await mint({ action }) })).toMatchObject({ score: 0.9, action });
    await setSwitches({ score: 0.1 });
    expect(await verify({ secret, response: await mint({ action }) })).toMatchObject({ success: true, score: 0.1 });
    expect(await verify({ secret, response: await mint() })).not.toHaveProperty("score");
  });

  it("says timeout-or-duplicate after two minutes", async () => {
    await emulator.advance(0, true);
    const [first, second] = [await mint(), await mint()];
    await emulator.advance(119_999, true);
    expect((await verify({ secret, response: first })).success).toBe(true);
    await emulator.advance(1, true);
    expect(await verify({ secret, response: second })).toEqual(refused("timeout-or-duplicate"));
  });

  it.each<[string, Readonly<Record<string, string>>]>([
    ["missing-input-secret", { response: "any" }],
    ["missing-input-secret", { response: "any", secret: "" }],
    ["invalid-input-secret", { response: "any", secret: "6Le" }],
    ["missing-input-response", { secret }],
    ["missing-input-response", { secret, response: "" }],
    ["invalid-input-response", { secret, response: "made up" }],
    ["invalid-input-response", { secret, response: "emulated-captcha-1" }],
  ])("says %s to %j", async (code, given) => expect(await verify(given)).toEqual(refused(code)));

  it("says invalid-input-response to a token of another site, or of another vendor", async () => {
    const response = await mint({ siteKey: "another" });
    expect(await verify({ secret, response })).toEqual(refused("invalid-input-response"));
    const other = (await post("newassets.hcaptcha.com/mint", { siteKey })).body.token;
    expect(await verify({ secret, response: other })).toEqual(refused("invalid-input-response"));
  });

  it("uses no token up where the secret is wrong", async () => {
    const response = await mint();
    await verify({ secret: "wrong", response });
    expect((await verify({ secret, response })).success).toBe(true);
  });
});

// reCAPTCHA Enterprise, Create assessments
describe("POST /v1/projects/:project/assessments", () => {
  const assess = (event: unknown, { key = apiKey, project = projectId, body = JSON.stringify({ event }) } = {}) =>
    call(`${emulator.urls.captcha}/recaptchaenterprise.googleapis.com/v1/projects/${project}/assessments?key=${key}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
    });
  const properties = async (token: string, more: object = {}) => {
    const { status, body } = await assess({ token, siteKey, ...more });
    expect(status).toBe(200);
    return [body.tokenProperties, body.riskAnalysis.score];
  };

  it.each(hosts)("finds a token of %s valid, once, and tells its score", async (host) => {
    const { now } = (await emulator.advance(0, true)).body;
    const event = { token: await mint({ action }, host), siteKey, expectedAction: action };
    const { status, body } = await assess(event);
    expect(status).toBe(200);
    expect(body).toEqual({
      name: expect.stringMatching(/^projects\/emulated-project\/assessments\/\w+$/),
      event,
      riskAnalysis: { score: 0.9, reasons: [] },
      tokenProperties: { valid: true, hostname: "portal.example", action, createTime: now },
    });
    expect(await properties(event.token)).toMatchObject([{ valid: false, invalidReason: "DUPE", action }, 0]);
  });

  it("leaves an action other than the expected one, and a bad score, to whoever asks", async () => {
    await setSwitches({ score: 0.2 });
    const [told, score] = await properties(await mint({ action: "login" }), { expectedAction: action });
    expect([told.valid, told.action, score]).toEqual([true, "login", 0.2]);
  });

  it("says EXPIRED after two minutes", async () => {
    const token = await mint();
    await emulator.advance(120_000, true);
    expect(await properties(token)).toMatchObject([{ valid: false, invalidReason: "EXPIRED" }, 0]);
  });

  it("says SITE_MISMATCH to a token of another key, and uses it up no more", async () => {
    const token = await mint();
    const told = await properties(token, { siteKey: "another" });
    expect(told).toMatchObject([{ valid: false, invalidReason: "SITE_MISMATCH" }, 0]);
    expect(await properties(token)).toMatchObject([{ valid: true }, 0.9]);
  });

  it.each([
    ["MALFORMED", "made up"],
    ["MISSING", ""],
  ])("says %s to the token %j", async (invalidReason, token) => {
    expect(await properties(token)).toMatchObject([{ valid: false, invalidReason, hostname: "", action: "" }, 0]);
  });

  it.each<[string, unknown, Parameters<typeof assess>[1], number, string]>([
    ["another API key", {}, { key: "AIza" }, 403, "PERMISSION_DENIED"],
    ["no API key", {}, { key: "" }, 403, "PERMISSION_DENIED"],
    ["another project", {}, { project: "another" }, 403, "PERMISSION_DENIED"],
    ["no event", undefined, {}, 400, "INVALID_ARGUMENT"],
    ["no token", { siteKey }, {}, 400, "INVALID_ARGUMENT"],
    ["no site key", { token: "any" }, {}, 400, "INVALID_ARGUMENT"],
    ["a token that is no text", { token: 1, siteKey }, {}, 400, "INVALID_ARGUMENT"],
    ["a body that is no JSON", {}, { body: "[" }, 400, "INVALID_ARGUMENT"],
  ])("refuses %s", async (_, event, how, code, status) => {
    const answer = await assess(event, how);
    expect([answer.status, answer.body.error]).toEqual([code, { code, status, message: expect.any(String) }]);
  });
});
