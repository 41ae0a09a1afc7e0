import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Answer, call } from "../testing/call.ts";
import { relatedErrors } from "../testing/documentedErrors.ts";
import { apiError, type LoginRadiusClient, loginRadiusClient } from "../testing/loginRadiusClient.ts";
import { john, startTestEmulator, type TestEmulator } from "../testing/startTestEmulator.ts";

let emulator: TestEmulator;
let client: LoginRadiusClient;
let token: string;
beforeAll(async () => {
  emulator = await startTestEmulator({ switches: { loginradius: { rateLimit: "off" } } });
  client = loginRadiusClient(emulator);
});
beforeEach(async () => {
  await emulator.reset();
  token = await client.token();
});
afterAll(() => emulator.close());

const auth = "/identity/v2/auth";
const breached = { ...john, password: "Password@123" };
const put = (path: string, body: unknown) => client.send({ path: auth + path, method: "PUT", token, body });
const post = (path: string, body: unknown, headers = {}) =>
  client.send({ path: auth + path, method: "POST", body, headers });

const withKeys = (path: string, parameters: Record<string, string>, init = {}) =>
  client.send({
    ...{ path, ...init },
    query: new URLSearchParams({ apikey: emulator.fixtures.loginradius.apiKey, ...parameters }).toString(),
  });

async function loginWhere(switches: object, person = john): Promise<Answer> {
  await client.set(switches);
  return client.login(person);
}

async function resettoken(): Promise<string> {
  await post("/password", { email: john.email });
  return new URL((await client.mails()).at(-1)!.link!).searchParams.get("vtoken")!;
}

const reset = (token: string, password: string) => put("/password/reset", { resettoken: token, password });

async function lock(lockoutType: string): Promise<void> {
  await client.set({ lockoutType, maximumFailedAttempts: 1 });
  await client.login({ ...john, password: "wrong" });
}

async function unlockWith(answers: object): Promise<Answer> {
  await lock("SecurityQuestion");
  return put("/account/unlock", { securityanswer: answers });
}

async function haveBreachedPassword(): Promise<void> {
  await client.changePassword(token, john.password, breached.password);
  await client.set({ breachedPasswords: "refused" });
}

const requests: Record<number, () => Promise<Answer>> = {
  902: () =>
    withKeys(
      "/identity/v2/manage/account/x/password",
      { apisecret: crypto.randomUUID() },
      { method: "PUT", body: { password: "other" } },
    ),
  938: () => post("/password", { email: "nobody@example.com" }),
  965: () => client.login(john, { body: "{" }),
  966: () => client.login({ ...john, password: "wrong" }),
  970: () => loginWhere({ unverifiedAccounts: [john.email] }),
  974: async () => {
    const used = await resettoken();
    await reset(used, "other");
    return reset(used, "another");
  },
  975: async () => {
    const late = await resettoken();
    await emulator.advance(86_400_000);
    return reset(late, "other");
  },
  1048: () => post("/register", {}),
  1049: () => post("/register", {}, { "x-loginradius-sott": "wrong" }),
  1060: () => client.send({ path: `${auth}/account` }),
  1063: () => reset("nobody's", "other"),
  1077: () => loginWhere({ loginBy: "phone" }),
  1091: () => unlockWith({ unknown: "Daisy" }),
  1094: () => unlockWith({ db7c42df7a9a4f1d9d4c9a3c5f1d2e6b: "Rex" }),
  1130: () => loginWhere({ loginDisabledAccounts: [john.email] }),
  1183: () => loginWhere({ loginBy: "userName" }),
  1198: async () => {
    await lock("Suspend");
    return client.login();
  },
  1205: () => put("/account/reauth/password", { password: "wrong" }),
  1217: () =>
    withKeys("/identity/v2/manage/account/access_token/refresh", {
      apisecret: emulator.fixtures.loginradius.apiSecret,
      refresh_token: "nobody's",
    }),
  1221: () => put("/account/unlock", {}),
  1241: () => put("/pin/change", { OldPIN: "4321", NewPIN: "1111" }),
  1286: () => loginWhere({ passwordLogin: false }),
  1315: async () => {
    await client.set({ breachedPasswords: "refused" });
    return client.changePassword(token, john.password, breached.password);
  },
  1316: async () => {
    await haveBreachedPassword();
    return client.login(breached);
  },
  1317: async () => {
    await haveBreachedPassword();
    await client.login(breached);
    return client.login(breached);
  },
};

async function byFault(code: number): Promise<Answer> {
  const body = { kind: "error", code, vendor: "loginradius", times: 1 };
  await call(`${emulator.urls.control}/faults`, { method: "POST", body });
  return client.login();
}

describe("the errors around a password change are answered in the words of the page of error codes", () => {
  it.each(relatedErrors)("$code, by a $reached", async ({ code, status, message, description, reached }) => {
    const answer = await (reached === "request" ? requests[code]! : () => byFault(code))();
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject(apiError(code, message, description));
  });

  it("are the 59 that clients of a password change have to tell apart", () => {
    expect(new Set(relatedErrors.map(({ code }) => code)).size).toBe(59);
  });
});
