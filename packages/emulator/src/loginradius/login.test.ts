import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
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

  it.each<[string, unknown, number, number]>([
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
