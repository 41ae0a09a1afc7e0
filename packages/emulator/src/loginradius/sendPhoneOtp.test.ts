import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type LoginRadiusClient, loginRadiusClient } from "../testing/loginRadiusClient.ts";
import { asha, john, startTestEmulator, type TestEmulator } from "../testing/startTestEmulator.ts";

let emulator: TestEmulator;
let client: LoginRadiusClient;
beforeAll(async () => {
  emulator = await startTestEmulator({ switches: { loginradius: { rateLimit: "off" } } });
  client = loginRadiusClient(emulator);
});
beforeEach(() => emulator.reset());
afterAll(() => emulator.close());

const path = "/identity/v2/auth/password/otp";
const phone = "+15555550123";
const send = (body: unknown, query = "") =>
  client.send({ path, method: "POST", body, query: `apikey=${emulator.fixtures.loginradius.apiKey}${query}` });

describe("a code by text message (LoginRadius, Phone Authentication API: phone forgot password by OTP)", () => {
  it("is sent to the phone, and the answer tells nothing of it", async () => {
    const { status, body } = await send({ phone });
    expect([status, body]).toEqual([
      200,
      {
        IsPosted: true,
        Data: { AccountSid: expect.stringMatching(/^AC[0-9a-f]{32}$/), Sid: expect.stringMatching(/^SM[0-9a-f]{32}$/) },
      },
    ]);
    const [message] = await client.mails();
    expect(message).toMatchObject({ vendor: "loginradius", to: phone, code: expect.stringMatching(/^\d{6}$/) });
    expect(message!.text).toContain(message!.code);
    expect(JSON.stringify(body)).not.toContain(message!.code);
    expect((await client.accepts(john)) && (await client.accepts(asha))).toBe(true);
  });

  it.each<[string, unknown, number, number]>([
    ["no phone", {}, 403, 908],
    ["a phone number that is none", { phone: "none" }, 400, 1096],
    ["broken JSON", "{", 400, 965],
  ])("refuses %s", async (_, body, status, code) => {
    const answer = await send(body);
    expect([answer.status, answer.body.ErrorCode]).toEqual([status, code]);
    expect(await client.mails()).toEqual([]);
  });

  it("asks for a captcha where Bot Protection guards PostForgotPasswordByPhone (appinfo)", async () => {
    await client.set({ botProtection: ["PostForgotPasswordByPhone"] });
    expect((await send({ phone })).body.ErrorCode).toBe(982);
    expect((await send({ phone }, "&g-recaptcha-response=emulated-captcha-1")).status).toBe(200);
  });

  it.each<[string, number | undefined]>([
    ["refused", 938],
    ["hidden", undefined],
  ])("answers an unknown number as the switch forgotPasswordUnknown says: %s", async (position, code) => {
    await client.set({ forgotPasswordUnknown: position });
    expect((await send({ phone: "+15555550999" })).body.ErrorCode).toBe(code);
    expect(await client.mails()).toEqual([]);
  });
});
