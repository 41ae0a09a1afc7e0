import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { accountPath, type LoginRadiusClient, loginRadiusClient } from "../testing/loginRadiusClient.ts";
import { asha, john, startTestEmulator, type TestEmulator } from "../testing/startTestEmulator.ts";

let emulator: TestEmulator;
let client: LoginRadiusClient;
beforeAll(async () => {
  emulator = await startTestEmulator({ switches: { loginradius: { rateLimit: "off" } } });
  client = loginRadiusClient(emulator);
});
beforeEach(() => emulator.reset());
afterAll(() => emulator.close());

const next = "NewSamplepassword@123";
const codeOf = async (token: string) => (await client.account(token)).ErrorCode;

describe("accessTokenTtlSeconds", () => {
  it.each([60, 900, 86_400])("%s seconds lives a token, and says so in expires_in", async (accessTokenTtlSeconds) => {
    await client.set({ accessTokenTtlSeconds });
    const { now } = (await emulator.advance(0, true)).body;
    const { access_token, expires_in } = (await client.login()).body;
    expect(Date.parse(expires_in) - Date.parse(now)).toBe(accessTokenTtlSeconds * 1_000);
    await emulator.advance(accessTokenTtlSeconds * 1_000 - 1, true);
    expect(await codeOf(access_token)).toBeUndefined();
    await emulator.advance(1, true);
    expect(await codeOf(access_token)).toBe(906);
  });
});

describe("slidingTokens", () => {
  it.each([
    [true, undefined],
    [false, 906],
  ])("%s: a token that is used every 10 minutes answers %s", async (slidingTokens, code) => {
    await client.set({ slidingTokens });
    const token = await client.token();
    await emulator.advance(600_000);
    await client.account(token);
    await emulator.advance(600_000);
    expect(await codeOf(token)).toBe(code);
  });

  it("true: a token that nobody uses still ends, and one that was ended stays so", async () => {
    await client.set({ slidingTokens: true });
    const [unused, ended] = [await client.token(), await client.token()];
    await client.send({ path: "/identity/v2/auth/access_token/InValidate", token: ended });
    await emulator.advance(900_000);
    expect([await codeOf(unused), await codeOf(ended)]).toEqual([906, 905]);
  });
});

// LoginRadius, customer security: Force Logout expires every session except the one that changed the password
describe("forceLogout", () => {
  it.each([
    [true, 905],
    [false, undefined],
  ])("%s: another session answers %s after a change, the one that did it lives on", async (forceLogout, code) => {
    await client.set({ forceLogout });
    const [own, other, ashas] = [await client.token(), await client.token(), await client.token(asha)];
    await client.changePassword(own, "wrong", next);
    expect(await codeOf(other)).toBeUndefined();
    await client.changePassword(own, john.password, next);
    expect([await codeOf(own), await codeOf(other), await codeOf(ashas)]).toEqual([undefined, code, undefined]);
  });
});

describe("tokenPrecedence", () => {
  it.each([
    ["header", john.email],
    ["query", asha.email],
  ])("%s: of two tokens that one counts", async (tokenPrecedence, email) => {
    await client.set({ tokenPrecedence });
    const query = `apikey=${emulator.fixtures.loginradius.apiKey}&access_token=${await client.token(asha)}`;
    const { body } = await client.send({ path: accountPath, token: await client.token(), query });
    expect(body.Email[0].Value).toBe(email);
  });

  it.each(["header", "query"])("%s: one alone counts, wherever it is", async (tokenPrecedence) => {
    await client.set({ tokenPrecedence });
    const token = await client.token();
    const query = `apikey=${emulator.fixtures.loginradius.apiKey}&Access_Token=${token}`;
    expect((await client.send({ path: accountPath, query })).status).toBe(200);
    expect((await client.send({ path: accountPath, token })).status).toBe(200);
  });
});
