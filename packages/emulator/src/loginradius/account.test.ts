import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { accountPath, type LoginRadiusClient, loginRadiusClient } from "../testing/loginRadiusClient.ts";
import { asha, john, startTestEmulator, type TestEmulator } from "../testing/startTestEmulator.ts";

let emulator: TestEmulator;
let client: LoginRadiusClient;
let token: string;
beforeAll(async () => {
  emulator = await startTestEmulator({ switches: { loginradius: { rateLimit: "off" } } });
  client = loginRadiusClient(emulator);
});
beforeEach(async () => {
  await emulator.reset();
  token = await client.token();
});
afterAll(() => emulator.close());

const next = "NewSamplepassword@123";
const iso = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);

// LoginRadius, Authentication API: the profile
describe("the profile", () => {
  it("holds every documented member about the account", async () => {
    const profile = await client.account(token);
    expect(profile).toEqual({
      Uid: profile.Uid,
      ID: profile.Uid,
      Provider: "Email",
      UserName: "johnwick",
      FirstName: "John",
      LastName: "Wick",
      FullName: "John Wick",
      Email: [{ Type: "Primary", Value: john.email }],
      EmailVerified: true,
      PasswordExpirationDate: null,
      LastPasswordChangeDate: iso,
      LastPasswordChangeToken: null,
      IsPasswordBreached: false,
      IsLoginLocked: false,
      LoginLockedType: "None",
    });
  });

  it("gives LastPasswordChangeToken and LastPasswordChangeDate anew after every change", async () => {
    const profiles = [];
    for (const [from, to] of [
      [john.password, next],
      [next, john.password],
    ] as const) {
      await emulator.advance(1_000);
      await client.changePassword(token, from, to);
      profiles.push(await client.account(token));
    }
    const [first, second] = profiles;
    expect(first.LastPasswordChangeToken).toMatch(/^[\da-f-]{36}$/);
    expect(second.LastPasswordChangeToken).not.toBe(first.LastPasswordChangeToken);
    expect(Date.parse(second.LastPasswordChangeDate)).toBeGreaterThan(Date.parse(first.LastPasswordChangeDate));
    expect((await client.account(await client.token(asha))).LastPasswordChangeToken).toBeNull();
  });

  it.each([0, 30, 90])("passwordExpirationDays %s sets PasswordExpirationDate, anew after a change", async (days) => {
    await client.set({ passwordExpirationDays: days });
    const lifetime = async () => {
      const { PasswordExpirationDate, LastPasswordChangeDate } = await client.account(token);
      return PasswordExpirationDate && Date.parse(PasswordExpirationDate) - Date.parse(LastPasswordChangeDate);
    };
    const before = await client.account(token);
    expect(await lifetime()).toBe(days === 0 ? null : days * 86_400_000);
    await emulator.advance(60_000);
    await client.changePassword(token, john.password, next);
    expect(await lifetime()).toBe(days === 0 ? null : days * 86_400_000);
    const after = await client.account(token);
    if (days > 0) expect(after.PasswordExpirationDate > before.PasswordExpirationDate).toBe(true);
  });

  it("of an expired password is still had, login goes on", async () => {
    await client.set({ passwordExpirationDays: 1 });
    const { now } = (await emulator.advance(2 * 86_400_000)).body;
    const { status, body } = await client.login();
    expect(status).toBe(200);
    expect(body.Profile.PasswordExpirationDate < now).toBe(true);
  });

  it("says EmailVerified: false of unverifiedAccounts", async () => {
    await client.set({ unverifiedAccounts: [john.email] });
    expect((await client.account(token)).EmailVerified).toBe(false);
  });
});

describe("fields", () => {
  it.each([
    ["Uid", ["Uid"]],
    ["email,%20UID", ["Uid", "Email"]],
    ["Email,Unknown,__proto__", ["Email"]],
    ["Unknown", []],
  ])("%s picks members", async (fields, names) => {
    const query = `apikey=${emulator.fixtures.loginradius.apiKey}&Fields=${fields}`;
    const { status, body } = await client.send({ path: accountPath, token, query });
    expect([status, Object.keys(body)]).toEqual([200, names]);
  });

  it("picks all where it is empty", async () => {
    const query = `apikey=${emulator.fixtures.loginradius.apiKey}&fields=`;
    expect((await client.send({ path: accountPath, token, query })).body).toEqual(await client.account(token));
  });
});
