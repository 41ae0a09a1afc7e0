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

const path = "/identity/v2/manage/account/access_token/refresh";
const refresh = (parameters: Record<string, string>, headers = {}) => {
  const { apiKey: apikey, apiSecret: apisecret } = emulator.fixtures.loginradius;
  return client.send({ path, headers, query: new URLSearchParams({ apikey, apisecret, ...parameters }).toString() });
};

describe("refresh (LoginRadius, Refresh Token API: refresh access token by refresh token)", () => {
  it("gives both tokens anew, and they work", async () => {
    const old = (await client.login()).body;
    await emulator.advance(20 * 60_000);
    const { status, body } = await refresh({ refresh_token: old.refresh_token });
    expect(status).toBe(200);
    expect(Object.keys(body)).toEqual(["access_token", "refresh_token", "expires_in"]);
    expect(body.expires_in).toMatch(/\.\d{7}Z$/);
    expect((await client.changePassword(old.access_token, "wrong", "other")).body.ErrorCode).toBe(906);
    expect((await client.changePassword(body.access_token, john.password, "other")).status).toBe(200);
    expect((await refresh({ refresh_token: body.refresh_token })).status).toBe(200);
  });

  it("takes a refresh token once (LoginRadius, Refresh Token APIs Overview)", async () => {
    const { refresh_token } = (await client.login(asha)).body;
    const answers = await Promise.all([1, 2, 3].map(() => refresh({ refresh_token })));
    expect(answers.map(({ body }) => body.ErrorCode ?? 200).toSorted((a, b) => a - b)).toEqual([200, 1217, 1217]);
  });

  it("takes it for 60 days, and answers 1217 from then on (page of error codes)", async () => {
    const day = 86_400_000;
    const [early, late] = [(await client.login()).body, (await client.login()).body];
    await emulator.advance(60 * day - 60_000);
    expect((await refresh({ refresh_token: early.refresh_token })).status).toBe(200);
    await emulator.advance(60_000);
    const { status, body } = await refresh({ refresh_token: late.refresh_token });
    expect([status, body.ErrorCode, body.Message]).toEqual([403, 1217, "Refresh token invalid"]);
  });

  it("does not take an access token for a refresh token, and needs one", async () => {
    expect((await refresh({ refresh_token: await client.token() })).body.ErrorCode).toBe(1217);
    expect((await refresh({})).body).toMatchObject({
      ErrorCode: 908,
      Description: "The refresh_token is a required parameter.",
    });
  });

  it("takes the secret as the server SDKs send it, in a header", async () => {
    const { refresh_token } = (await client.login()).body;
    const headers = { "x-loginradius-apisecret": emulator.fixtures.loginradius.apiSecret };
    expect((await refresh({ refresh_token, apisecret: "" }, headers)).status).toBe(200);
  });

  it.each([
    ["missing", "", 400, 923, "API secret is missing"],
    ["no GUID", "wrong", 400, 921, "API secret is invalid"],
    ["another site's", "7fbf64ff-9ac8-465c-9c9b-ddc046903d7f", 401, 902, "The API secret is unauthorized"],
  ])(
    "refuses a secret that is %s (page of error codes), and keeps the refresh token",
    async (_, apisecret, ...error) => {
      const { refresh_token } = (await client.login()).body;
      const { status, body } = await refresh({ refresh_token, apisecret });
      expect([status, body.ErrorCode, body.Message]).toEqual(error);
      expect((await refresh({ refresh_token })).status).toBe(200);
    },
  );
});
