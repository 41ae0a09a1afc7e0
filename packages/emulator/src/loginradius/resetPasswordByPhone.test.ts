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
const next = "NewSamplepassword@123";
const reset = (body: object) => client.send({ path, method: "PUT", body: { phone, password: next, ...body } });

async function otp(): Promise<string> {
  await client.send({ path, method: "POST", body: { phone } });
  return (await client.mails()).at(-1)!.code!;
}

describe("reset by phone (LoginRadius, Phone Authentication API: phone reset password by OTP)", () => {
  it("sets the password of whoever got the message", async () => {
    const { status, body } = await reset({ otp: await otp() });
    expect([status, body]).toEqual([200, { IsPosted: true }]);
    expect(await client.accepts({ ...john, password: next })).toBe(true);
    expect((await client.accepts(john)) || !(await client.accepts(asha))).toBe(false);
  });

  it("works once; then it is 1068 (page of error codes)", async () => {
    const code = await otp();
    await reset({ otp: code });
    const { status, body } = await reset({ otp: code, password: "other" });
    expect([status, body.ErrorCode, body.Message]).toEqual([403, 1068, "The OTP has already been used"]);
  });

  it("is 1069 after 300 seconds (LoginRadius, SMS configuration: OTPExpire)", async () => {
    const code = await otp();
    await emulator.advance(300_000);
    const { status, body } = await reset({ otp: code });
    expect([status, body.ErrorCode, body.Message]).toEqual([403, 1069, "Verification OTP has expired"]);
  });

  it("is 1067 when it is wrong, or came by mail", async () => {
    await client.set({ forgotPasswordMail: "otp" });
    await client.send({ path: "/identity/v2/auth/password", method: "POST", body: { email: john.email } });
    const mailed = (await client.mails()).at(-1)!.code;
    for (const wrong of ["none", mailed]) {
      const { status, body } = await reset({ otp: wrong });
      expect([status, body.ErrorCode, body.Message]).toEqual([403, 1067, "Invalid OTP Code"]);
    }
    expect(await client.accepts(john)).toBe(true);
  });

  it("is 938 for an unknown number", async () => {
    expect((await reset({ phone: "+15555550999", otp: await otp() })).body.ErrorCode).toBe(938);
  });

  it("counts wrong codes towards the lockout", async () => {
    await client.set({ lockoutType: "Captcha", maximumFailedAttempts: 2 });
    const code = await otp();
    for (let count = 0; count < 2; count += 1) await reset({ otp: "none" });
    expect((await reset({ otp: code })).body.ErrorCode).toBe(1132);
    expect((await reset({ otp: code, "g-recaptcha-response": "emulated-captcha-1" })).status).toBe(200);
    expect(await client.accepts({ ...john, password: next })).toBe(true);
  });

  it.each(["phone", "otp", "password"])("refuses a body without %s with 908", async (name) => {
    expect((await reset({ otp: await otp(), [name]: undefined })).body.ErrorCode).toBe(908);
  });
});

describe("the switch loginOnPasswordReset", () => {
  const appInfo = async () => (await client.send({ path: "/ciam/appinfo" })).body.LoginOnPasswordReset;

  it("false: gives no session, and appinfo says so", async () => {
    expect((await reset({ otp: await otp() })).body).toEqual({ IsPosted: true });
    expect(await appInfo()).toBe(false);
  });

  it("true: gives a session, and appinfo says so", async () => {
    await client.set({ loginOnPasswordReset: true });
    const { IsPosted, Data } = (await reset({ otp: await otp() })).body;
    expect([IsPosted, Data.Profile.Email[0].Value]).toEqual([true, john.email]);
    expect(Object.keys(Data)).toEqual(["Profile", "access_token", "refresh_token", "expires_in"]);
    expect((await client.changePassword(Data.access_token, next, john.password)).status).toBe(200);
    expect(await appInfo()).toBe(true);
  });
});
