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

const path = "/identity/v2/auth/pin/change";
const pin = "1234";
const change = (token: string | undefined, OldPIN: unknown, NewPIN: unknown) =>
  client.send({ path, method: "PUT", token, body: { OldPIN, NewPIN } });

describe("pin/change (LoginRadius, PIN Authentication API: change PIN by access token)", () => {
  it("changes the PIN, and not the password", async () => {
    const token = await client.token();
    const { status, body } = await change(token, pin, "987654");
    expect([status, body]).toEqual([200, { IsPosted: true }]);
    expect((await change(token, pin, "1111")).body.ErrorCode).toBe(1241);
    expect((await change(token, "987654", pin)).status).toBe(200);
    expect(await client.accepts(john)).toBe(true);
  });

  it("takes the token from the query, as it is documented", async () => {
    const query = `apikey=${emulator.fixtures.loginradius.apiKey}&access_token=${await client.token()}`;
    const body = { OldPIN: pin, NewPIN: "987654" };
    expect((await client.send({ path, method: "PUT", query, body })).body).toEqual({ IsPosted: true });
  });

  it("answers a wrong PIN with 1241 (page of error codes)", async () => {
    const { status, body } = await change(await client.token(), "4321", "987654");
    expect(status).toBe(401);
    expect(body).toMatchObject({
      ErrorCode: 1241,
      Message: "Current pin is invalid",
      Description: "Your current pin is invalid, please use the correct pin.",
    });
  });

  it("answers an account without a PIN with 1235 (page of error codes)", async () => {
    const { status, body } = await change(await client.token(asha), pin, "987654");
    expect([status, body.ErrorCode, body.Message]).toEqual([403, 1235, "PIN is not available"]);
  });

  it("lets exactly one of several simultaneous changes win", async () => {
    const token = await client.token();
    const answers = await Promise.all(["1", "2", "3", "4"].map((next) => change(token, pin, next)));
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 401, 401, 401]);
  });

  it.each<[string, unknown, unknown, number]>([
    ["no old PIN", undefined, "1", 908],
    ["no new PIN", pin, "", 908],
    ["a number", pin, 1111, 908],
  ])("refuses %s", async (_, old, next, code) => {
    const token = await client.token();
    expect((await change(token, old, next)).body.ErrorCode).toBe(code);
    expect((await change(token, pin, "1")).status).toBe(200);
  });

  it("refuses who is not signed in", async () => {
    expect((await change(undefined, pin, "1")).body.ErrorCode).toBe(1060);
  });
});
