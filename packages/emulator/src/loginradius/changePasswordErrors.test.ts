import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Answer, call } from "../testing/call.ts";
import { changePasswordErrors } from "../testing/documentedErrors.ts";
import {
  apiError,
  changePasswordPath,
  type LoginRadiusClient,
  loginRadiusClient,
} from "../testing/loginRadiusClient.ts";
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

const next = "NewSamplepassword@123";
const form = { "content-type": "application/x-www-form-urlencoded" };
const change = (password = next) => client.changePassword(token, john.password, password);
const changeWith = (query: string) => client.changePassword(token, john.password, next, { query });
const changeBy = (body: unknown, headers = {}) => client.changePassword(token, "", "", { body, headers });

async function changeWhere(switches: object, password?: string): Promise<Answer> {
  await client.set(switches);
  return change(password);
}

async function changeLocked(lockoutType: string): Promise<Answer> {
  await client.set({ lockoutType, maximumFailedAttempts: 1 });
  await client.changePassword(token, "wrong", next);
  return change();
}

const requests: Record<number, () => Promise<Answer>> = {
  901: () => changeWith(`apikey=${crypto.randomUUID()}`),
  905: () => client.changePassword(crypto.randomUUID(), john.password, next),
  906: async () => {
    await emulator.advance(15 * 60_000);
    return change();
  },
  908: () => changeBy({ oldpassword: 1, newpassword: next }),
  920: () => changeWith("apikey=wrong"),
  922: () => changeWith(""),
  967: () => client.changePassword(token, "wrong", next),
  982: () => changeWhere({ botProtection: ["PutChangePassword"] }),
  991: () => changeWhere({ blockedAccounts: [john.email] }),
  1079: () => changeBy("{"),
  1081: () => changeBy("oldpassword=%", form),
  1083: () => changeBy("{}", { "content-type": "text/plain" }),
  1132: () => changeLocked("Captcha"),
  1134: () => changeWhere({ serverValidation: true }, "short"),
  1148: () => changeLocked("SecurityQuestion"),
  1216: () => changeWhere({ commonPasswords: "refused" }, "password1"),
};

async function byFault(code: number): Promise<Answer> {
  const body = { kind: "error", code, vendor: "loginradius", route: `PUT ${changePasswordPath}`, times: 1 };
  await call(`${emulator.urls.control}/faults`, { method: "POST", body });
  return change();
}

describe("password/change answers what its API reference lists, in the words of the page of error codes", () => {
  it.each(changePasswordErrors)("$code, by a $reached", async ({ code, status, message, description, reached }) => {
    const answer = await (reached === "request" ? requests[code]! : () => byFault(code))();
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject(apiError(code, message, description));
    await client.set({ blockedAccounts: [], lockoutType: "None", botProtection: [] });
    expect((await client.login({ ...john, password: next })).body.ErrorCode).toBeDefined();
  });

  // the list of the API reference, typed apart from the texts
  it("lists them all", () => {
    const listed = [
      ...[901, 905, 906, 908, 909, 920, 922, 967, 982, 984, 991, 1015, 1038, 1079, 1081, 1083, 1090, 1132, 1134],
      ...[1144, 1148, 1216],
    ];
    expect(changePasswordErrors.map(({ code }) => code)).toEqual(listed);
  });

  it("adds Errors to 1134 and nothing to the others, also by a fault", async () => {
    const { Errors, ...rest } = (await byFault(1134)).body;
    expect(Errors).toEqual([
      { FieldName: "password", ErrorMessage: "The Password field must be at least 6 characters in length." },
    ]);
    expect(Object.keys(rest)).toEqual(Object.keys((await byFault(967)).body));
  });

  // 1198 is missing from the API reference's list; the guide to Brute Force Lockout has it
  it("adds Data with the end of the suspension to 1198, by a request and by a fault", async () => {
    await emulator.advance(0, true);
    const { body } = await changeLocked("Suspend");
    const { now } = (await emulator.advance(0, true)).body;
    const until = new Date(Date.parse(now) + 900_000).toISOString();
    expect(body).toMatchObject({ ErrorCode: 1198, Data: { LoginLockedTimeout: until } });
    expect((await byFault(1198)).body.Data.LoginLockedTimeout).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  });
});
