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

const path = "/identity/v2/auth/password/reset";
const next = "NewSamplepassword@123";
const hour = 3_600_000;
const reset = (body: object) => client.send({ path, method: "PUT", body: { password: next, ...body } });
const forgot = (email = john.email) =>
  client.send({ path: "/identity/v2/auth/password", method: "POST", body: { email } });

async function resettoken(email?: string): Promise<string> {
  await forgot(email);
  return new URL((await client.mails()).at(-1)!.link!).searchParams.get("vtoken")!;
}

async function otp(email?: string): Promise<string> {
  await client.set({ forgotPasswordMail: "otp" });
  await forgot(email);
  return (await client.mails()).at(-1)!.code!;
}

async function expectRefused(answer: Awaited<ReturnType<typeof reset>>, code: number, message: string) {
  expect([answer.status, answer.body.ErrorCode, answer.body.Message]).toEqual([403, code, message]);
}

describe("reset by token (LoginRadius, Authentication API: reset password by reset token)", () => {
  it("sets the password of whoever got the link, and of nobody else", async () => {
    const { status, body } = await reset({ resettoken: await resettoken() });
    expect([status, body]).toEqual([200, { IsPosted: true }]);
    expect(await client.accepts(john)).toBe(false);
    expect(await client.accepts({ ...john, password: next })).toBe(true);
    expect(await client.accepts(asha)).toBe(true);
  });

  it("works once; then it is 974", async () => {
    const token = await resettoken();
    await reset({ resettoken: token });
    await expectRefused(
      await reset({ resettoken: token, password: "other" }),
      974,
      "The email verification link has already been used",
    );
    expect(await client.accepts({ ...john, password: next })).toBe(true);
  });

  it("is 975 when its time is over", async () => {
    const token = await resettoken();
    await emulator.advance(hour);
    await expectRefused(await reset({ resettoken: token }), 975, "Your verification link has expired");
    expect(await client.accepts(john)).toBe(true);
  });

  it("is 1063 when nobody has it; an access token is none", async () => {
    for (const foreign of [crypto.randomUUID(), await client.token()]) {
      await expectRefused(await reset({ resettoken: foreign }), 1063, "Verification token (vtoken) is invalid");
    }
  });

  it("is not used up by a password that may not be set", async () => {
    const token = await resettoken();
    expect((await reset({ resettoken: token, password: john.password })).body.ErrorCode).toBe(1015);
    expect((await reset({ resettoken: token })).status).toBe(200);
  });

  it("lets exactly one of several simultaneous resets win", async () => {
    const token = await resettoken();
    const passwords = Array.from({ length: 6 }, (_, index) => `simultaneous-${index}`);
    const answers = await Promise.all(passwords.map((password) => reset({ resettoken: token, password })));
    const won = passwords.filter((_, index) => answers[index]!.status === 200);
    expect(won).toHaveLength(1);
    expect(answers.filter(({ status }) => status !== 200).map(({ body }) => body.ErrorCode)).toEqual(
      Array(5).fill(974),
    );
    expect(await client.accepts({ ...john, password: won[0]! })).toBe(true);
  });

  it("sets both passwords, one after the other, where two links are used at the same time", async () => {
    await client.set({ passwordHistory: 1 });
    const [first, second, third] = [await resettoken(), await resettoken(), await resettoken()];
    const answers = await Promise.all([
      reset({ resettoken: first, password: "by the first" }),
      reset({ resettoken: second, password: "by the second" }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const isSecondLast = await client.accepts({ ...john, password: "by the second" });
    const [former, current] = isSecondLast ? ["by the first", "by the second"] : ["by the second", "by the first"];
    expect(await client.accepts({ ...john, password: current })).toBe(true);
    expect((await reset({ resettoken: third, password: former })).body.ErrorCode).toBe(1015);
  });

  it("keeps the password byte for byte", async () => {
    const password = "  Käse-पासवर्ड-🔑  ";
    await reset({ resettoken: await resettoken(), password });
    expect(await client.accepts({ ...john, password })).toBe(true);
    expect(await client.accepts({ ...john, password: password.trim() })).toBe(false);
  });

  it("refuses a blocked account with 991, and keeps the token", async () => {
    const token = await resettoken();
    await client.set({ blockedAccounts: [john.email] });
    expect((await reset({ resettoken: token })).body.ErrorCode).toBe(991);
    await client.set({ blockedAccounts: [] });
    expect((await reset({ resettoken: token })).status).toBe(200);
  });

  it.each(["Captcha", "SecurityQuestion", "Suspend"])("ends the lockout %s", async (lockoutType) => {
    await client.set({ lockoutType, maximumFailedAttempts: 2 });
    const token = await resettoken();
    for (let count = 0; count < 2; count += 1) await client.accepts({ ...john, password: "wrong" });
    expect(await client.accepts(john)).toBe(false);
    expect((await reset({ resettoken: token })).status).toBe(200);
    expect(await client.accepts({ ...john, password: next })).toBe(true);
  });

  it("applies the site's rules: 1134 with the field it was given in, 1216 and 1315", async () => {
    const token = await resettoken();
    await client.set({ serverValidation: true, commonPasswords: "refused", breachedPasswords: "refused" });
    const short = await reset({ resettoken: token, password: "short" });
    expect([short.body.ErrorCode, short.body.Errors[0].FieldName]).toEqual([1134, "password"]);
    expect((await reset({ resettoken: token, password: "password1" })).body.ErrorCode).toBe(1216);
    expect((await reset({ resettoken: token, password: "Password@123" })).body.ErrorCode).toBe(1315);
    expect((await reset({ resettoken: token })).status).toBe(200);
  });

  it.each<[string, object]>([
    ["no password", { resettoken: "a", password: undefined }],
    ["neither token nor code", {}],
    ["a token that is an object", { resettoken: {} }],
  ])("refuses %s with 908", async (_, body) => {
    expect((await reset(body)).body.ErrorCode).toBe(908);
  });
});

describe("the switch resetTokenTtlSeconds", () => {
  it.each([1, 86_400])("%i: the token works until then", async (resetTokenTtlSeconds) => {
    await emulator.advance(0, true);
    await client.set({ resetTokenTtlSeconds });
    const [early, late] = [await resettoken(), await resettoken()];
    await emulator.advance(resetTokenTtlSeconds * 1_000 - 1, true);
    expect((await reset({ resettoken: early })).status).toBe(200);
    await emulator.advance(1, true);
    expect((await reset({ resettoken: late, password: "other" })).body.ErrorCode).toBe(975);
  });
});

describe("reset by code (LoginRadius, Authentication API: reset password by OTP)", () => {
  it.each([
    ["e-mail address", { Email: john.email }],
    ["user name", { Username: "johnwick" }],
  ])("sets the password of who is named by %s", async (_, person) => {
    const { status, body } = await reset({ ...person, Otp: await otp() });
    expect([status, body]).toEqual([200, { IsPosted: true }]);
    expect(await client.accepts({ ...john, password: next })).toBe(true);
    expect(await client.accepts(john)).toBe(false);
  });

  it("works once; then it is 974", async () => {
    const code = await otp();
    await reset({ email: john.email, otp: code });
    const again = await reset({ email: john.email, otp: code, password: "other" });
    await expectRefused(again, 974, "The email verification link has already been used");
  });

  it("is 975 after 300 seconds (LoginRadius, SMS configuration: OTPExpire)", async () => {
    const code = await otp();
    await emulator.advance(300_000);
    await expectRefused(await reset({ email: john.email, otp: code }), 975, "Your verification link has expired");
  });

  it("is 1185 when it is wrong or somebody else's", async () => {
    const code = await otp();
    for (const wrong of [
      { email: asha.email, otp: code },
      { email: john.email, otp: "none" },
    ]) {
      await expectRefused(await reset(wrong), 1185, "Verification OTP is invalid");
    }
    expect((await client.accepts(john)) && (await client.accepts(asha))).toBe(true);
    expect((await reset({ email: john.email, otp: code })).status).toBe(200);
  });

  it("is 938 for somebody unknown", async () => {
    await expectRefused(await reset({ email: "nobody@example.com", otp: "123456" }), 938, "User does not exist");
  });

  it("counts wrong codes towards the lockout (LoginRadius, Auth Security Configuration)", async () => {
    const code = await otp();
    await client.set({ lockoutType: "Suspend", maximumFailedAttempts: 3 });
    for (let count = 0; count < 3; count += 1) await reset({ email: john.email, otp: "none" });
    expect((await reset({ email: john.email, otp: code })).body.ErrorCode).toBe(1198);
    expect(await client.accepts(john)).toBe(false);
  });

  it.each([
    ["Captcha", 1132, { "g-recaptcha-response": "emulated-captcha-1" }],
    ["SecurityQuestion", 1148, { securityanswer: { db7c42df7a9a4f1d9d4c9a3c5f1d2e6b: "Daisy" } }],
  ])("asks a locked account for what the lockout %s asks for", async (lockoutType, code, opens) => {
    await client.set({ lockoutType, maximumFailedAttempts: 1 });
    const right = { email: john.email, otp: await otp() };
    await client.accepts({ ...john, password: "wrong" });
    expect((await reset(right)).body.ErrorCode).toBe(code);
    expect((await reset({ ...right, ...opens })).status).toBe(200);
    expect(await client.accepts({ ...john, password: next })).toBe(true);
  });
});

describe("the switch otpTtlSeconds", () => {
  it.each([1, 86_400])("%i: the code works until then", async (otpTtlSeconds) => {
    await emulator.advance(0, true);
    await client.set({ otpTtlSeconds });
    const early = { email: john.email, otp: await otp() };
    const late = { email: asha.email, otp: await otp(asha.email) };
    await emulator.advance(otpTtlSeconds * 1_000 - 1, true);
    expect((await reset(early)).status).toBe(200);
    await emulator.advance(1, true);
    expect((await reset(late)).body.ErrorCode).toBe(975);
  });
});
