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

const path = "/identity/v2/auth/register";
const mary = { email: "mary@example.com", password: "Marysamplepassword@123" };
const newcomer = { Email: [{ Type: "Primary", Value: mary.email }], Password: mary.password };
const register = (body: unknown, headers: Record<string, string | undefined> = {}, query = "") =>
  client.send({
    ...{ path, method: "POST", body },
    headers: { "x-loginradius-sott": emulator.fixtures.loginradius.sott, ...headers },
    query: `apikey=${emulator.fixtures.loginradius.apiKey}${query}`,
  });

describe("register (LoginRadius, Authentication API: user registration by email)", () => {
  it("makes an account that is signed in, and can sign in", async () => {
    const { status, body } = await register({
      ...newcomer,
      ...{ FirstName: "Mary", LastName: "Lee", UserName: "mary", PhoneId: "+15555550777", Gender: "F" },
    });
    expect(status).toBe(200);
    expect(body).toEqual({
      IsPosted: true,
      Data: {
        Profile: expect.objectContaining({
          ...{ FirstName: "Mary", FullName: "Mary Lee", UserName: "mary" },
          Email: newcomer.Email,
        }),
        access_token: expect.any(String),
        refresh_token: expect.any(String),
        expires_in: expect.stringMatching(/\.\d{7}Z$/),
      },
    });
    expect(JSON.stringify(body)).not.toMatch(/argon2|Password@|password@/);
    expect((await client.account(body.Data.access_token)).Uid).toBe(body.Data.Profile.Uid);
    expect(await client.accepts(mary)).toBe(true);
    expect((await client.changePassword(body.Data.access_token, mary.password, "other")).status).toBe(200);
    expect(await client.accepts({ ...mary, password: "other" })).toBe(true);
  });

  it("needs no name, and keeps the password byte for byte", async () => {
    const password = "  Käse-🔑 ";
    const { status, body } = await register({ ...newcomer, Password: password });
    expect([status, body.Data.Profile.FullName]).toEqual([200, ""]);
    expect(await client.accepts({ ...mary, password })).toBe(true);
    expect(await client.accepts({ ...mary, password: password.trim() })).toBe(false);
  });

  it("takes the SOTT from the query too (User Registration by SOTT)", async () => {
    const query = `&sott=${encodeURIComponent(emulator.fixtures.loginradius.sott)}`;
    expect((await register(newcomer, { "x-loginradius-sott": undefined }, query)).status).toBe(200);
  });

  it.each<[string, string | undefined, number, number, string]>([
    ["no SOTT", undefined, 400, 1048, "Secured one-time token (SOTT) is required"],
    ["a SOTT that is none", "wrong", 403, 1049, "Secured one-time token (SOTT) is invalid"],
  ])("refuses %s (page of error codes)", async (_, sott, status, code, message) => {
    const answer = await register(newcomer, { "x-loginradius-sott": sott });
    expect([answer.status, answer.body.ErrorCode, answer.body.Message]).toEqual([status, code, message]);
    expect(await client.accepts(mary)).toBe(false);
  });

  it.each<[string, object, number]>([
    ["an e-mail address", { Email: [{ Type: "Primary", Value: john.email.toUpperCase() }] }, 936],
    ["a user name", { UserName: "JOHNWICK" }, 1017],
    ["a phone number", { PhoneId: "+15555550123" }, 1058],
  ])("refuses %s that is taken (page of error codes)", async (_, members, code) => {
    const { status, body } = await register({ ...newcomer, ...members });
    expect([status, body.ErrorCode]).toEqual([403, code]);
    expect([await client.accepts(mary), await client.accepts(john), await client.accepts(asha)]).toEqual([
      false,
      true,
      true,
    ]);
  });

  it("lets exactly one of several simultaneous registrations win", async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => register(newcomer)));
    expect(answers.map(({ body }) => body.ErrorCode ?? 200).toSorted((a, b) => a - b)).toEqual([
      200, 936, 936, 936, 936,
    ]);
    expect(await client.accepts(mary)).toBe(true);
  });

  it.each<[string, unknown, number]>([
    ["no password", { ...newcomer, Password: undefined }, 908],
    ["no e-mail address", { Password: mary.password }, 908],
    ["an empty list", { ...newcomer, Email: [] }, 908],
    ["a list of texts", { ...newcomer, Email: [mary.email] }, 908],
    ["what is no e-mail address", { ...newcomer, Email: [{ Type: "Primary", Value: "mary" }] }, 1038],
    ["broken JSON", "{", 965],
  ])("refuses %s", async (_, body, code) => {
    expect((await register(body)).body.ErrorCode).toBe(code);
    expect(await client.accepts(mary)).toBe(false);
  });

  it("applies the site's rules: 1134 for Password, 1216 and 1315", async () => {
    await client.set({ serverValidation: true, profilePasswords: "refused", breachedPasswords: "refused" });
    const short = await register({ ...newcomer, Password: "short" });
    expect([short.status, short.body.ErrorCode, short.body.Errors[0].FieldName]).toEqual([403, 1134, "password"]);
    const personal = await register({ ...newcomer, FirstName: "Mary", Password: "xx-mary-xx" });
    expect(personal.body.ErrorCode).toBe(1216);
    expect((await register({ ...newcomer, Password: "Password@123" })).body.ErrorCode).toBe(1315);
    expect((await register({ ...newcomer, Password: "Samplepassword@789" })).status).toBe(200);
  });
});
