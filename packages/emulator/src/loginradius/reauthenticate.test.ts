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

const path = "/identity/v2/auth/account/reauth/password";
const reauthenticate = (token: string | undefined, body: object) => client.send({ path, method: "PUT", token, body });

describe("reauth/password (LoginRadius, Re-Authentication API: re-authenticate by password)", () => {
  it("gives a token and when it ends, with 7 digits of a second's fraction", async () => {
    const { now } = (await emulator.advance(0, true)).body;
    const { status, body } = await reauthenticate(await client.token(), { Password: john.password });
    expect(status).toBe(200);
    expect(body).toEqual({
      SecondFactorValidationToken: expect.stringMatching(/^[0-9a-f-]{36}$/),
      ExpireIn: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{7}Z$/),
    });
    expect(Date.parse(body.ExpireIn)).toBeGreaterThan(Date.parse(now));
  });

  it("answers a wrong password, also somebody else's, with 1205 (page of error codes)", async () => {
    const token = await client.token();
    for (const password of ["wrong", asha.password]) {
      const { status, body } = await reauthenticate(token, { password });
      expect([status, body]).toEqual([
        401,
        expect.objectContaining({
          ErrorCode: 1205,
          Message: "Invalid password",
          Description: "Please use a valid password.",
        }),
      ]);
    }
  });

  it("counts wrong passwords towards the lockout, and takes the captcha that the lock asks for", async () => {
    await client.set({ lockoutType: "Captcha", maximumFailedAttempts: 2 });
    const token = await client.token();
    for (let count = 0; count < 2; count += 1) await reauthenticate(token, { password: "wrong" });
    expect((await reauthenticate(token, { password: john.password })).body.ErrorCode).toBe(1132);
    expect(await client.accepts(john)).toBe(false);
    const solved = { password: john.password, "g-recaptcha-response": "emulated-captcha-1" };
    expect((await reauthenticate(token, solved)).status).toBe(200);
    expect(await client.accepts(john)).toBe(true);
  });

  it("refuses no password with 908, and no token with 1060", async () => {
    expect((await reauthenticate(await client.token(), {})).body.ErrorCode).toBe(908);
    expect((await reauthenticate(undefined, { password: john.password })).body.ErrorCode).toBe(1060);
  });
});
