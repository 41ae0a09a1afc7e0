import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type LoginRadiusClient, loginRadiusClient } from "../testing/loginRadiusClient.ts";
import { john, startTestEmulator, type TestEmulator } from "../testing/startTestEmulator.ts";

let emulator: TestEmulator;
let client: LoginRadiusClient;
beforeAll(async () => {
  emulator = await startTestEmulator();
  client = loginRadiusClient(emulator);
});
beforeEach(() => emulator.advance(1_000));
afterAll(() => emulator.close());

const validate = "/identity/v2/auth/access_token/Validate";
const invalidate = "/identity/v2/auth/access_token/InValidate";
const account = "/identity/v2/auth/account";

async function refreshes(refreshToken: string): Promise<boolean> {
  const { apiKey, apiSecret } = emulator.fixtures.loginradius;
  const query = `apikey=${apiKey}&apisecret=${apiSecret}&refresh_token=${refreshToken}`;
  return (await client.send({ path: "/identity/v2/manage/account/access_token/refresh", query })).status === 200;
}

describe("access_token/Validate", () => {
  it.each([validate, validate.toLowerCase()])("%s gives the token back with its end", async (path) => {
    const { access_token, refresh_token, expires_in } = (await client.login()).body;
    const { status, body } = await client.send({ path, token: access_token });
    expect([status, body]).toEqual([200, { access_token, refresh_token, expires_in }]);
  });

  it("does not make a token live longer", async () => {
    const token = await client.token();
    await emulator.advance(14 * 60_000);
    await client.send({ path: validate, token });
    await emulator.advance(60_000);
    const { status, body } = await client.send({ path: validate, token });
    expect([status, body.ErrorCode]).toEqual([403, 906]);
  });
});

describe("access_token/InValidate", () => {
  it.each([invalidate, invalidate.toLowerCase()])("%s ends this token and no other", async (path) => {
    const [token, other] = [await client.token(), await client.token()];
    const { status, body } = await client.send({ path, token });
    expect([status, body]).toEqual([200, { IsPosted: true }]);
    expect((await client.send({ path: validate, token })).body.ErrorCode).toBe(905);
    expect((await client.changePassword(token, john.password, "other")).body.ErrorCode).toBe(905);
    expect((await client.send({ path: validate, token: other })).status).toBe(200);
  });

  it.each([
    ["true", undefined],
    ["false", "refresh token"],
  ])("preventRefresh %s leaves %s", async (preventRefresh, left) => {
    const { access_token, refresh_token } = (await client.login()).body;
    const query = `apikey=${emulator.fixtures.loginradius.apiKey}&preventRefresh=${preventRefresh}`;
    expect((await client.send({ path: invalidate, token: access_token, query })).body).toEqual({ IsPosted: true });
    expect(await refreshes(refresh_token)).toBe(left === "refresh token");
  });

  it("ends nothing when it is asked with another method", async () => {
    const token = await client.token();
    for (const method of ["HEAD", "POST", "OPTIONS"]) {
      expect((await client.send({ path: invalidate, token, method })).status).toBe(405);
    }
    expect((await client.send({ path: validate, token })).status).toBe(200);
  });
});

describe("account", () => {
  it("gives the profile of whoever has the token, without a wrapper", async () => {
    const { Profile, access_token } = (await client.login()).body;
    const { status, body } = await client.send({ path: account, token: access_token });
    expect([status, body]).toEqual([200, Profile]);
  });
});

it.each([validate, invalidate, account])("%s refuses a missing, a foreign and an expired token", async (path) => {
  const token = await client.token();
  await emulator.advance(15 * 60_000);
  const answers = [
    await client.send({ path }),
    await client.send({ path, token: crypto.randomUUID() }),
    await client.send({ path, token }),
  ];
  expect(answers.map(({ status, body }) => [status, body.ErrorCode])).toEqual([
    [400, 1060],
    [403, 905],
    [403, 906],
  ]);
});
