import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { call } from "../testing/call.ts";
import { type LoginRadiusClient, loginRadiusClient } from "../testing/loginRadiusClient.ts";
import { john, startTestEmulator, type TestEmulator } from "../testing/startTestEmulator.ts";

// Tokens of the stand-ins; requireCaptcha.test.ts has those for clients without a browser.

let emulator: TestEmulator;
let client: LoginRadiusClient;
let token: string;
beforeAll(async () => {
  emulator = await startTestEmulator({
    switches: { loginradius: { rateLimit: "off", captcha: "HCaptcha", botProtection: ["PutChangePassword"] } },
  });
  client = loginRadiusClient(emulator);
});
beforeEach(async () => {
  await emulator.reset();
  token = await client.token();
});
afterAll(() => emulator.close());

const mint = async (key = "10000000-ffff-ffff-ffff-000000000001"): Promise<string> => {
  const body = new URLSearchParams({ siteKey: key }).toString();
  return (await call(`${emulator.urls.captcha}/newassets.hcaptcha.com/mint`, { method: "POST", body })).body.token;
};
const change = async (response: string, oldPassword = john.password, parameter = "h-captcha-response") => {
  const query = new URLSearchParams({ apikey: emulator.fixtures.loginradius.apiKey, [parameter]: response }).toString();
  const { body } = await client.changePassword(token, oldPassword, "NewSamplepassword@123", { query });
  return body.ErrorCode ?? "changed";
};
const verify = async (response: string) => {
  const body = new URLSearchParams({ secret: `0x${"0".repeat(40)}`, response }).toString();
  return (await call(`${emulator.urls.captcha}/api.hcaptcha.com/siteverify`, { method: "POST", body })).body;
};

describe("a stand-in's token", () => {
  it("is good once, also where the change failed", async () => {
    const response = await mint();
    expect([await change(response, "wrong"), await change(response), await change(await mint())]).toEqual([
      ...[967, 982, "changed"],
    ]);
  });

  it("is LoginRadius's to take: nobody can verify it after, and it takes none that was verified", async () => {
    const [first, second] = [await mint(), await mint()];
    expect(await change(first, "wrong")).toBe(967);
    expect((await verify(first))["error-codes"]).toEqual(["already-seen-response"]);
    expect((await verify(second)).success).toBe(true);
    expect(await change(second)).toBe(982);
  });

  it("is good for its site key and its captcha", async () => {
    expect(await change(await mint("20000000-ffff-ffff-ffff-000000000002"))).toBe(982);
    const response = await mint();
    await client.set({ captcha: "GoogleRecaptchaV2" });
    // Solved at hCaptcha, whatever site key it was solved with.
    for (const other of [response, await mint("6LeIxAcTAAAAAJcZVRqyHh71UMIEGNQ_MXjiZKhI")]) {
      expect(await change(other, john.password, "g-recaptcha-response")).toBe(982);
    }
    await client.set({ captcha: "HCaptcha" });
    expect(await change(response)).toBe("changed");
  });

  it("is good for 120 seconds of the emulator's time", async () => {
    await emulator.advance(0, true);
    const [early, late] = [await mint(), await mint()];
    await emulator.advance(119_999, true);
    expect(await change(early, "wrong")).toBe(967);
    await emulator.advance(1, true);
    expect(await change(late)).toBe(982);
  });
});
