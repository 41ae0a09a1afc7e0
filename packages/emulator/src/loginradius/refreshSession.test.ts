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

const path = "/api/v2/access_token/refresh";
const refresh = (parameters: Record<string, string>) => {
  const { apiSecret: secret } = emulator.fixtures.loginradius;
  return client.send({ path, query: new URLSearchParams({ secret, ...parameters }).toString() });
};

describe("access_token/refresh (LoginRadius, Refresh Token API: refresh access token)", () => {
  it("gives new tokens for an access token, without an API key", async () => {
    const access_token = await client.token(asha);
    const { status, body } = await refresh({ access_token });
    expect(status).toBe(200);
    expect(Object.keys(body)).toEqual(["access_token", "refresh_token", "expires_in"]);
    expect(body.access_token).not.toBe(access_token);
    expect((await client.account(body.access_token)).Email[0].Value).toBe(asha.email);
    expect((await client.account(access_token)).Email[0].Value).toBe(asha.email);
  });

  it.each([
    ["15 minutes", {}, 15],
    ["the minutes that it is asked for", { expiresIn: "3" }, 3],
  ])("gives a token for %s", async (_, parameters, minutes) => {
    await emulator.advance(0, true);
    const { access_token } = (await refresh({ access_token: await client.token(john), ...parameters })).body;
    await emulator.advance(minutes * 60_000 - 1, true);
    expect((await client.account(access_token)).Email[0].Value).toBe(john.email);
    await emulator.advance(1, true);
    expect((await client.account(access_token)).ErrorCode).toBe(906);
  });

  it.each(["0", "-1", "1.5", "129601", "soon"])("refuses %s minutes", async (expiresIn) => {
    const { status, body } = await refresh({ access_token: await client.token(), expiresIn });
    expect([status, body.errorCode]).toEqual([403, 908]);
  });

  it("answers errors in camel case (LoginRadius, newer API reference)", async () => {
    const { status, body } = await refresh({ access_token: crypto.randomUUID() });
    expect([status, body]).toEqual([
      403,
      {
        errorCode: 905,
        message: "Access token is invalid",
        description:
          "The LoginRadius access token is invalid, please use the correct or valid access token in order to process this request.",
      },
    ]);
  });

  it("does so whatever goes wrong there, and whatever errorBody says", async () => {
    await client.set({ errorBody: "short" });
    const access_token = await client.token();
    const answers = [
      await refresh({}),
      await refresh({ access_token, secret: "" }),
      await refresh({ access_token, secret: "wrong" }),
      await refresh({ access_token, secret: crypto.randomUUID() }),
      await client.send({ path, method: "PUT", body: {} }),
      await client.send({ path: "/api/v2/access_token/none" }),
    ];
    expect(answers.map(({ body }) => body.errorCode)).toEqual([1060, 923, 921, 902, 405, 404]);
    for (const { body } of answers) expect(Object.keys(body)).toEqual(["errorCode", "message", "description"]);
  });
});
