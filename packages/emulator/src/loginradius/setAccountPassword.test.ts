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

const next = "NewSamplepassword@123";
const set = async (body: unknown, parameters: Record<string, string> = {}, uid?: string) => {
  const { apiKey: apikey, apiSecret: apisecret } = emulator.fixtures.loginradius;
  const id = uid ?? (await client.login()).body.Profile.Uid;
  return client.send({
    ...{ path: `/identity/v2/manage/account/${id}/password`, method: "PUT", body },
    query: new URLSearchParams({ apikey, apisecret, ...parameters }).toString(),
  });
};

describe("set password (LoginRadius, Account API: account set password)", () => {
  it("sets a password without the one before, and answers with a made-up hash", async () => {
    const first = await set({ password: next });
    expect([first.status, Object.keys(first.body)]).toEqual([200, ["PasswordHash"]]);
    expect(first.body.PasswordHash).toMatch(/^Rfc2898DeriveBytes\$10000\$[\w+/=]+\$[\w+/=]+$/);
    expect(await client.accepts({ ...john, password: next })).toBe(true);
    expect((await client.accepts(john)) || !(await client.accepts(asha))).toBe(false);
  });

  it.each([
    ["missing", "", 400, 923, "API secret is missing"],
    ["no GUID", "wrong", 400, 921, "API secret is invalid"],
    ["another site's", "7fbf64ff-9ac8-465c-9c9b-ddc046903d7f", 401, 902, "The API secret is unauthorized"],
  ])("refuses a secret that is %s (page of error codes)", async (_, apisecret, ...error) => {
    const { status, body } = await set({ password: next }, { apisecret });
    expect([status, body.ErrorCode, body.Message]).toEqual(error);
    expect(await client.accepts(john)).toBe(true);
  });

  it("answers an unknown account with 1039 (page of error codes)", async () => {
    const { status, body } = await set({ password: next }, {}, crypto.randomUUID());
    expect([status, body.ErrorCode, body.Message]).toEqual([
      403,
      1039,
      "An email profile is not created or does not exist",
    ]);
  });

  it.each<[string, unknown, number]>([
    ["no password", {}, 908],
    ["the current password", { password: john.password }, 1015],
    ["broken JSON", "{", 1079],
  ])("refuses %s", async (_, body, code) => {
    expect((await set(body)).body.ErrorCode).toBe(code);
    expect(await client.accepts(john)).toBe(true);
  });

  it("sets both passwords, one after the other, where two servers do it at the same time", async () => {
    await client.set({ passwordHistory: 1 });
    const { Uid } = (await client.login()).body.Profile;
    const answers = await Promise.all(["first", "second"].map((password) => set({ password }, {}, Uid)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const isSecondLast = await client.accepts({ ...john, password: "second" });
    const [former, current] = isSecondLast ? ["first", "second"] : ["second", "first"];
    expect(await client.accepts({ ...john, password: current })).toBe(true);
    expect((await set({ password: former }, {}, Uid)).body.ErrorCode).toBe(1015);
  });
});
