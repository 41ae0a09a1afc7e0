import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { apiError, type LoginRadiusClient, loginRadiusClient } from "../testing/loginRadiusClient.ts";
import { asha, john, startTestEmulator, type TestEmulator } from "../testing/startTestEmulator.ts";

let emulator: TestEmulator;
let client: LoginRadiusClient;
let token: string;
beforeAll(async () => {
  emulator = await startTestEmulator({ switches: { loginradius: { rateLimit: "off", maximumFailedAttempts: 3 } } });
  client = loginRadiusClient(emulator);
});
beforeEach(async () => {
  await emulator.reset();
  token = await client.token();
});
afterAll(() => emulator.close());

const next = "NewSamplepassword@123";
const questionId = "db7c42df7a9a4f1d9d4c9a3c5f1d2e6b";
const captcha = (name: string) => ({ "g-recaptcha-response": `emulated-captcha-${name}` });

const blocked = apiError(
  991,
  "Your account is blocked",
  "Your account has been blocked by the system admin, please contact the admin for more information.",
);
const needsCaptcha = apiError(
  1132,
  "Your account has been locked",
  "Your account has been locked, please login with a valid reCAPTCHA in order to continue.",
);
const needsAnswer = apiError(
  1148,
  "Your account has been locked",
  "Your account has been locked, please login with an answer to the security question in order to continue.",
);

const failedChange = () => client.changePassword(token, "wrong", next);
const failedLogin = () => client.login({ ...john, password: "wrong" });
const loginWith = (members: object, password = john.password) =>
  client.login(john, { body: { email: john.email, password, ...members } });
const changeWith = (members: object) =>
  client.changePassword(token, "", "", { body: { oldpassword: john.password, newpassword: next, ...members } });

async function lock(lockoutType: string, failure = failedChange): Promise<void> {
  await client.set({ lockoutType });
  for (let count = 0; count < 3; count += 1) await failure();
}

describe("lockoutType None", () => {
  it("locks nobody", async () => {
    await lock("None");
    for (let count = 0; count < 5; count += 1) expect((await failedChange()).body.ErrorCode).toBe(967);
    expect(await client.account(token)).toMatchObject({ IsLoginLocked: false, LoginLockedType: "None" });
    expect(await client.accepts(john)).toBe(true);
  });
});

// LoginRadius, changelog of core 22.5: failed attempts on Change Password count towards Brute Force Lockout
describe.each([
  ["password/change", failedChange, 967],
  ["login", failedLogin, 966],
] as const)("wrong passwords at %s", (_, failure, code) => {
  it.each([
    ["Captcha", needsCaptcha],
    ["SecurityQuestion", needsAnswer],
    ["Block", blocked],
  ])("lock the account as %s at the threshold, at login and password/change", async (lockoutType, locked) => {
    await client.set({ lockoutType });
    for (let count = 0; count < 3; count += 1) expect((await failure()).body.ErrorCode).toBe(code);
    expect(await client.account(token)).toMatchObject({ IsLoginLocked: true, LoginLockedType: lockoutType });
    for (const answer of [
      await client.login(),
      await failedLogin(),
      await client.changePassword(token, john.password, next),
    ]) {
      expect([answer.status, answer.body]).toEqual([403, locked]);
    }
    expect(await client.accepts(asha)).toBe(true);
  });
});

describe("counting", () => {
  it.each([
    ["a login", () => client.login()],
    ["a change", () => client.changePassword(token, john.password, next)],
  ])("starts again after %s with the right password", async (_, success) => {
    await client.set({ lockoutType: "Block" });
    await failedChange();
    await failedLogin();
    await success();
    await failedChange();
    await failedLogin();
    expect((await client.account(token)).IsLoginLocked).toBe(false);
    await failedChange();
    expect((await client.account(token)).IsLoginLocked).toBe(true);
  });

  it.each([1, 5])("goes to maximumFailedAttempts: %s", async (maximumFailedAttempts) => {
    await client.set({ lockoutType: "Block", maximumFailedAttempts });
    for (let count = 1; count < maximumFailedAttempts; count += 1) await failedChange();
    expect((await client.account(token)).IsLoginLocked).toBe(false);
    await failedChange();
    expect((await client.account(token)).IsLoginLocked).toBe(true);
  });

  it("leaves out a refused new password, an unknown person and a missing token", async () => {
    await client.set({ lockoutType: "Block" });
    for (let count = 0; count < 3; count += 1) {
      await client.changePassword(token, john.password, john.password);
      await client.changePassword(undefined, "wrong", next);
      await client.login({ ...john, email: "nobody@example.com" });
    }
    expect((await client.account(token)).IsLoginLocked).toBe(false);
  });

  it("misses none of several at once", async () => {
    await client.set({ lockoutType: "Block" });
    await Promise.all([failedChange(), failedChange(), failedLogin()]);
    expect((await client.account(token)).IsLoginLocked).toBe(true);
  });
});

describe("Suspend", () => {
  const lockedFor = async () => {
    const { now } = (await emulator.advance(0, true)).body;
    await lock("Suspend");
    const { status, body } = await client.changePassword(token, john.password, next);
    return { status, body, seconds: (Date.parse(body.Data.LoginLockedTimeout) - Date.parse(now)) / 1_000 };
  };

  // LoginRadius, auth security configuration: the sample of 1198
  it("answers 1198 with the end in Data.LoginLockedTimeout, ISO 8601 in UTC", async () => {
    const { status, body, seconds } = await lockedFor();
    const { Data, ...error } = body;
    const description = "Your account has been locked, please try again after sometime.";
    expect([status, error]).toEqual([403, apiError(1198, "Your account has been locked", description)]);
    expect(Data).toEqual({ LoginLockedTimeout: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/) });
    expect(seconds).toBe(900);
    expect((await client.login()).body).toEqual(body);
  });

  it("ends by itself, not a moment before", async () => {
    await client.set({ suspendSeconds: 60 });
    expect((await lockedFor()).seconds).toBe(60);
    await emulator.advance(59_999, true);
    expect(await client.accepts(john)).toBe(false);
    await emulator.advance(1, true);
    expect(await client.account(token)).toMatchObject({ IsLoginLocked: false, LoginLockedType: "None" });
    await failedChange();
    await failedChange();
    expect(await client.accepts(john)).toBe(true);
  });
});

describe("Captcha", () => {
  it("is unlocked by a login with a right captcha and the password, and not by less", async () => {
    await lock("Captcha");
    expect((await loginWith({ "g-recaptcha-response": "made up" })).body.ErrorCode).toBe(982);
    expect((await loginWith(captcha("a"), "wrong")).body.ErrorCode).toBe(966);
    expect((await client.login()).body.ErrorCode).toBe(1132);
    expect((await loginWith(captcha("a"))).body.ErrorCode).toBe(982);
    const { status, body } = await loginWith(captcha("b"));
    expect([status, body.Profile.IsLoginLocked]).toEqual([200, false]);
    expect(await client.accepts(john)).toBe(true);
  });

  it("lets a change with a right captcha through, which unlocks", async () => {
    await lock("Captcha");
    expect((await changeWith(captcha("a"))).body).toEqual({ IsPosted: true });
    expect(await client.accepts({ ...john, password: next })).toBe(true);
  });

  it("takes one captcha for the lock and for Bot Protection", async () => {
    await lock("Captcha");
    await client.set({ botProtection: ["PutChangePassword"] });
    expect((await changeWith(captcha("a"))).body).toEqual({ IsPosted: true });
  });
});

describe("SecurityQuestion", () => {
  it("is unlocked by a login with the right answer and the password, and not by less", async () => {
    await lock("SecurityQuestion");
    const tries = [
      await loginWith({ securityanswer: { unknown: "Daisy" } }),
      await loginWith({ securityanswer: {} }),
      await loginWith({ securityanswer: "Daisy" }),
      await loginWith({ securityanswer: { [questionId]: "daisy" } }),
      await loginWith({ securityanswer: { [questionId]: "Daisy" } }, "wrong"),
      await client.login(),
    ];
    expect(tries.map(({ body }) => body.ErrorCode)).toEqual([1091, 1091, 1091, 1094, 966, 1148]);
    expect((await loginWith({ SecurityAnswer: { [questionId]: "Daisy" } })).status).toBe(200);
    expect(await client.accepts(john)).toBe(true);
  });

  it("lets a change with the right answer through, which unlocks", async () => {
    await lock("SecurityQuestion");
    expect((await changeWith({ securityanswer: { [questionId]: "Daisy" } })).body).toEqual({ IsPosted: true });
    expect(await client.accepts({ ...john, password: next })).toBe(true);
  });
});

describe("Block", () => {
  it("stays, whatever the call brings and however long one waits", async () => {
    await lock("Block");
    await emulator.advance(365 * 24 * 60 * 60 * 1_000);
    const answer = await loginWith({ ...captcha("a"), securityanswer: { [questionId]: "Daisy" } });
    expect([answer.status, answer.body]).toEqual([403, blocked]);
  });
});

describe("blockedAccounts", () => {
  it("are 991 at login and password/change, in any case of the address", async () => {
    await client.set({ blockedAccounts: [john.email.toUpperCase()] });
    for (const answer of [await client.login(), await client.changePassword(token, john.password, next)]) {
      expect([answer.status, answer.body]).toEqual([403, blocked]);
    }
    expect(await client.accepts(asha)).toBe(true);
  });

  it("are free again when they are taken out, with the password they had", async () => {
    await client.set({ blockedAccounts: [john.email] });
    await client.changePassword(token, john.password, next);
    await client.set({ blockedAccounts: [] });
    expect(await client.accepts(john)).toBe(true);
  });
});

it("a lock comes before captcha and password, after body and token", async () => {
  await lock("Block");
  await client.set({ botProtection: ["PutChangePassword"] });
  const answers = [
    await client.changePassword(token, "", "", { body: "" }),
    await client.changePassword(undefined, "wrong", next),
    await client.changePassword(token, "wrong", next),
  ];
  expect(answers.map(({ body }) => body.ErrorCode)).toEqual([1079, 1060, 991]);
});
