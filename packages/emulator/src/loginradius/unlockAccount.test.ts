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

const path = "/identity/v2/auth/account/unlock";
const answered = { securityanswer: { db7c42df7a9a4f1d9d4c9a3c5f1d2e6b: "Daisy" } };
const unlock = (token: string | undefined, body: unknown = {}) => client.send({ path, method: "PUT", token, body });

async function lock(lockoutType: string): Promise<string> {
  await client.set({ lockoutType, maximumFailedAttempts: 1 });
  const token = await client.token();
  await client.accepts({ ...john, password: "wrong" });
  return token;
}

describe("account/unlock (LoginRadius, Authentication API: unlock account by access token)", () => {
  it.each<[string, object]>([
    ["Captcha", { "g-recaptcha-response": "emulated-captcha-1" }],
    ["SecurityQuestion", answered],
  ])("ends the lockout %s", async (lockoutType, body) => {
    const token = await lock(lockoutType);
    expect(await client.accepts(john)).toBe(false);
    const { status, body: answer } = await unlock(token, body);
    expect([status, answer]).toEqual([200, { IsPosted: true }]);
    expect(await client.account(token)).toMatchObject({ IsLoginLocked: false, LoginLockedType: "None" });
    expect(await client.accepts(john)).toBe(true);
  });

  it("takes Tencent's ticket with its random string", async () => {
    await client.set({ captcha: "QQTencentCaptcha" });
    const token = await lock("Captcha");
    expect((await unlock(token, { qq_captcha_ticket: "emulated-captcha-1" })).body.ErrorCode).toBe(1132);
    const pair = { qq_captcha_ticket: "emulated-captcha-1", qq_captcha_randstr: "@abc" };
    expect((await unlock(token, pair)).status).toBe(200);
  });

  it.each<[string, object, number]>([
    ["Captcha", {}, 1132],
    ["Captcha", { "g-recaptcha-response": "wrong" }, 982],
    ["Captcha", answered, 1132],
    ["SecurityQuestion", { securityanswer: { db7c42df7a9a4f1d9d4c9a3c5f1d2e6b: "Rex" } }, 1094],
    ["SecurityQuestion", { "g-recaptcha-response": "emulated-captcha-1" }, 1148],
    ["Suspend", { "g-recaptcha-response": "emulated-captcha-1", ...answered }, 1198],
    ["Block", { "g-recaptcha-response": "emulated-captcha-1", ...answered }, 991],
  ])("does not end the lockout %s for %j", async (lockoutType, body, code) => {
    const token = await lock(lockoutType);
    const answer = await unlock(token, body);
    expect([answer.status, answer.body.ErrorCode]).toEqual([403, code]);
    expect(await client.accepts(john)).toBe(false);
  });

  it("answers an account that is not locked with 1221 (page of error codes)", async () => {
    const { status, body } = await unlock(await client.token(asha), answered);
    expect([status, body.ErrorCode, body.Message]).toEqual([403, 1221, "Account is already unlocked"]);
  });

  it("answers an account that an admin has blocked with 991", async () => {
    const token = await client.token();
    await client.set({ blockedAccounts: [john.email] });
    expect((await unlock(token, answered)).body.ErrorCode).toBe(991);
  });

  it("refuses a body that can't be read with 1079, and a missing token with 1060", async () => {
    expect((await unlock(await client.token(), "{")).body.ErrorCode).toBe(1079);
    expect((await unlock(undefined)).body.ErrorCode).toBe(1060);
  });
});
