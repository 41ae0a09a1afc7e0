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

const path = "/identity/v2/auth/access_token";

describe("access_token (LoginRadius, Authentication API: access token info)", () => {
  it("gives provider, token and whether it is remembered", async () => {
    const token = await client.token(asha);
    const { status, body } = await client.send({ path, token });
    expect([status, body]).toEqual([200, { provider: "email", access_token: token, isrememberme: false }]);
  });

  it("refuses a missing, a foreign and an expired token", async () => {
    const token = await client.token(john);
    const answers = [await client.send({ path }), await client.send({ path, token: crypto.randomUUID() })];
    await emulator.advance(15 * 60_000);
    answers.push(await client.send({ path, token }));
    expect(answers.map(({ status, body }) => [status, body.ErrorCode])).toEqual([
      [400, 1060],
      [403, 905],
      [403, 906],
    ]);
  });
});
