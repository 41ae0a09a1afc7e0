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

const path = "/identity/v2/auth/password/securityanswer";
const next = "NewSamplepassword@123";
const questionId = "db7c42df7a9a4f1d9d4c9a3c5f1d2e6b";
const right = { email: john.email, password: next, securityanswer: { [questionId]: "Daisy" } };
const reset = (body: object) => client.send({ path, method: "PUT", body: { ...right, ...body } });

describe("reset by security answer (LoginRadius, Authentication API)", () => {
  it.each([
    ["e-mail address", {}],
    ["phone", { email: undefined, phone: "+15555550123" }],
    ["user name", { email: undefined, username: "JohnWick" }],
  ])("sets the password of who is named by %s", async (_, person) => {
    const { status, body } = await reset(person);
    expect([status, body]).toEqual([200, { IsPosted: true }]);
    expect(await client.accepts({ ...john, password: next })).toBe(true);
    expect((await client.accepts(john)) || !(await client.accepts(asha))).toBe(false);
  });

  it.each<[string, object, number, number]>([
    ["a wrong answer", { securityanswer: { [questionId]: "daisy" } }, 403, 1094],
    ["one wrong answer beside the right one", { securityanswer: { [questionId]: "Daisy", other: "x" } }, 403, 1091],
    ["a question that the account does not have", { securityanswer: { other: "Daisy" } }, 403, 1091],
    ["no answer", { securityanswer: {} }, 403, 1091],
    ["an answer that is a text", { securityanswer: "Daisy" }, 403, 1091],
    ["an account without security questions", { email: asha.email }, 403, 1092],
    ["somebody unknown", { email: "nobody@example.com" }, 403, 938],
    ["no securityanswer", { securityanswer: undefined }, 403, 908],
    ["nobody", { email: undefined }, 403, 908],
    ["no password", { password: undefined }, 403, 908],
    ["the current password", { password: john.password }, 403, 1015],
    ["a phone number that is none", { email: undefined, phone: "none" }, 400, 1096],
  ])("refuses %s", async (_, body, status, code) => {
    const answer = await reset(body);
    expect([answer.status, answer.body.ErrorCode]).toEqual([status, code]);
    expect((await client.accepts(john)) && (await client.accepts(asha))).toBe(true);
  });

  it("refuses a blocked account with 991", async () => {
    await client.set({ blockedAccounts: [john.email] });
    expect((await reset({})).body.ErrorCode).toBe(991);
  });

  it("ends a lockout", async () => {
    await client.set({ lockoutType: "Suspend", maximumFailedAttempts: 1 });
    await client.accepts({ ...john, password: "wrong" });
    expect((await reset({})).status).toBe(200);
    expect(await client.accepts({ ...john, password: next })).toBe(true);
  });
});
