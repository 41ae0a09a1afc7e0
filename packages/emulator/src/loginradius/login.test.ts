import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { apiError, type LoginRadiusClient, loginRadiusClient } from "../testing/loginRadiusClient.ts";
import { asha, john, startTestEmulator, type TestEmulator } from "../testing/startTestEmulator.ts";

let emulator: TestEmulator;
let client: LoginRadiusClient;
beforeAll(async () => {
  emulator = await startTestEmulator();
  client = loginRadiusClient(emulator);
});
beforeEach(() => emulator.advance(1_000));
afterAll(() => emulator.close());

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

describe("login", () => {
  it("gives the profile and tokens that are GUIDs", async () => {
    const { status, body } = await client.login();
    expect(status).toBe(200);
    expect(Object.keys(body)).toEqual(["Profile", "access_token", "refresh_token", "expires_in"]);
    expect(body.access_token).toMatch(guid);
    expect(body.refresh_token).toMatch(guid);
    expect(body.Profile).toMatchObject({
      Uid: expect.stringMatching(guid),
      FullName: "John Wick",
      Email: [{ Type: "Primary", Value: john.email }],
      Provider: "Email",
      PasswordExpirationDate: null,
    });
    expect(JSON.stringify(body)).not.toContain("argon2");
  });

  it("says when the token expires: a moment 15 minutes ahead, with 7 digits of a second's fraction", async () => {
    const { now } = (await emulator.advance(0, true)).body;
    const { expires_in } = (await client.login()).body;
    expect(expires_in).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{7}Z$/);
    expect(Date.parse(expires_in) - Date.parse(now)).toBe(15 * 60 * 1000);
  });

  it("gives another token each time, and each account its own Uid", async () => {
    const [first, second, other] = [await client.login(), await client.login(), await client.login(asha)];
    expect(second.body.access_token).not.toBe(first.body.access_token);
    expect(second.body.Profile.Uid).toBe(first.body.Profile.Uid);
    expect(other.body.Profile.Uid).not.toBe(first.body.Profile.Uid);
  });

  it("takes a form, names in any case and an e-mail address in any case", async () => {
    const body = new URLSearchParams({ Email: john.email.toUpperCase(), PassWord: john.password }).toString();
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    expect((await client.login(john, { body, headers })).status).toBe(200);
  });

  it.each([
    ["a wrong password", { ...john, password: "wrong" }],
    ["a password in another case", { ...john, password: john.password.toUpperCase() }],
    ["an unknown e-mail address", { ...john, email: "nobody@example.com" }],
  ])("answers %s with 966", async (_, person) => {
    const { status, body } = await client.login(person);
    expect(status).toBe(401);
    expect(body).toEqual(
      apiError(966, "Invalid user ID and/or password", "Please use a valid user ID and password combination."),
    );
  });

  it("answers what is no e-mail address with 1038", async () => {
    const { status, body } = await client.login({ ...john, email: "johnwick" });
    expect([status, body.ErrorCode, body.Message]).toEqual([400, 1038, "Valid email ID is required"]);
  });

  // LoginRadius, Authentication API: login by email, by username, by phone
  it.each([
    ["email", john.email],
    ["username", "JohnWick"],
    ["phone", "+15555550123"],
  ])("takes a person by %s", async (name, value) => {
    const { status, body } = await client.login(john, { body: { [name]: value, password: john.password } });
    expect([status, body.Profile.Email[0].Value]).toEqual([200, john.email]);
    const wrong = await client.login(john, { body: { [name]: value, password: "wrong" } });
    expect([wrong.status, wrong.body.ErrorCode]).toEqual([401, 966]);
  });

  it.each<[string, unknown, number, number]>([
    ["nobody", { password: john.password }, 403, 908],
    ["no password", { email: john.email }, 403, 908],
    ["an e-mail address that is a list", { email: [john.email], password: john.password }, 403, 908],
    ["broken JSON", "{", 400, 965],
  ])("refuses %s", async (_, body, status, code) => {
    const answer = await client.login(john, { body });
    expect([answer.status, answer.body.ErrorCode]).toEqual([status, code]);
  });

  it("answers a form it can't read with 958", async () => {
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    const { status, body } = await client.login(john, { body: "email=%", headers });
    expect([status, body]).toEqual([
      400,
      apiError(958, "The post body is invalid", "Please use a valid post body (in the format x-www-form-urlencoded)."),
    ]);
  });
});

describe("the switches of login", () => {
  afterEach(() => emulator.reset());
  const logins = async () => {
    const answers = [];
    for (const identifier of [{ email: john.email }, { phone: "+15555550123" }, { username: "johnwick" }]) {
      answers.push(await client.login(john, { body: { ...identifier, password: john.password } }));
    }
    return answers.map(({ body }) => body.ErrorCode);
  };

  it.each([
    ["any", [undefined, undefined, undefined]],
    ["phone", [1077, undefined, 1077]],
    ["userName", [1183, 1183, undefined]],
  ])("loginBy %s: e-mail address, phone and user name answer %j", async (loginBy, codes) => {
    await client.set({ loginBy });
    expect(await logins()).toEqual(codes);
  });

  it.each([
    [true, [undefined, undefined, undefined]],
    [false, [1286, 1286, 1286]],
  ])("passwordLogin %s: answers %j", async (passwordLogin, codes) => {
    await client.set({ passwordLogin });
    expect(await logins()).toEqual(codes);
  });

  it.each([
    [966, 401, "Invalid user ID and/or password"],
    [938, 403, "User does not exist"],
  ])("unknownUser %s", async (unknownUser, status, message) => {
    await client.set({ unknownUser });
    const answer = await client.login({ ...john, email: "nobody@example.com" });
    expect([answer.status, answer.body.ErrorCode, answer.body.Message]).toEqual([status, unknownUser, message]);
    expect((await client.login({ ...john, password: "wrong" })).body.ErrorCode).toBe(966);
  });

  it.each([
    ["loginDisabledAccounts", 1130, "Login services have been disabled for your account"],
    ["unverifiedAccounts", 970, "Email is not verified"],
  ])("%s: answers %s to those who know the password, and ends no session", async (name, code, message) => {
    const token = await client.token();
    await client.set({ [name]: [john.email.toUpperCase()] });
    const { status, body } = await client.login();
    expect([status, body.ErrorCode, body.Message]).toEqual([403, code, message]);
    expect((await client.login({ ...john, password: "wrong" })).body.ErrorCode).toBe(966);
    expect(await client.accepts(asha)).toBe(true);
    expect((await client.changePassword(token, john.password, "NewSamplepassword@123")).status).toBe(200);
    await client.set({ [name]: [] });
    expect(await client.accepts({ ...john, password: "NewSamplepassword@123" })).toBe(true);
  });
});
