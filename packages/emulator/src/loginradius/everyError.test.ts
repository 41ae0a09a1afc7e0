import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Answer, call } from "../testing/call.ts";
import { accountPath, type LoginRadiusClient, loginRadiusClient } from "../testing/loginRadiusClient.ts";
import { startTestEmulator, type TestEmulator } from "../testing/startTestEmulator.ts";
import { apiErrors } from "./apiErrors.ts";

let emulator: TestEmulator;
let client: LoginRadiusClient;
beforeAll(async () => {
  emulator = await startTestEmulator({ switches: { loginradius: { rateLimit: "off" } } });
  client = loginRadiusClient(emulator);
});
beforeEach(() => emulator.reset());
afterAll(() => emulator.close());

const rows = [...apiErrors];
const manyMembers: Record<number, string[]> = { 1134: ["Errors"], 1198: ["Data"] };

/** Has every error answered once, in their order. */
async function answers(codes: readonly number[], request = () => client.send({ path: accountPath })) {
  const body = codes.map((code) => ({ kind: "error", code, vendor: "loginradius", times: 1 }));
  expect((await call(`${emulator.urls.control}/faults`, { method: "POST", body })).status).toBe(200);
  const answered: Answer[] = [];
  for (const _ of codes) answered.push(await request());
  return answered;
}

const codes = rows.map(([code]) => code);
const statuses = rows.map(([, { status }]) => status);
const texts = rows.map(([code, { message, description }]) => [code, message, description]);

describe("every one of the 343 errors of the page of error codes can be had by a fault", () => {
  it("are 343", () => {
    expect(codes).toHaveLength(343);
  });

  it("in the full shape, with the status of the page", async () => {
    const answered = await answers(codes);
    expect(answered.map(({ status }) => status)).toEqual(statuses);
    expect(answered.map(({ body }) => [body.ErrorCode, body.Message, body.Description])).toEqual(texts);
    const full = ["Description", "ErrorCode", "Message", "IsProviderError", "ProviderErrorResponse"];
    answered.forEach(({ body }, index) => {
      expect(Object.keys(body)).toEqual([...full, ...(manyMembers[codes[index]!] ?? [])]);
      expect([body.IsProviderError, body.ProviderErrorResponse]).toEqual([false, null]);
    });
  });

  it("in the short shape", async () => {
    await client.set({ errorBody: "short" });
    const answered = await answers(codes);
    expect(answered.map(({ body }) => [body.ErrorCode, body.Message, body.Description])).toEqual(texts);
    answered.forEach(({ body }, index) => {
      const members = ["Description", "ErrorCode", "Message", ...(manyMembers[codes[index]!] ?? [])];
      expect(Object.keys(body)).toEqual(members);
    });
  });

  it("in camel case below /api/v2/access_token (newer API reference)", async () => {
    const answered = await answers(codes, () => client.send({ path: "/api/v2/access_token/refresh" }));
    expect(answered.map(({ status }) => status)).toEqual(statuses);
    expect(answered.map(({ body }) => [body.errorCode, body.message, body.description])).toEqual(texts);
    for (const { body } of answered) expect(Object.keys(body)).toHaveLength(3);
  });

  it("with 200 for XMLHttpRequest, where the status is 400, 401 or 403", async () => {
    const headers = { "x-requested-with": "XMLHttpRequest" };
    const answered = await answers(codes, () => client.send({ path: accountPath, headers }));
    expect(answered.map(({ status }) => status)).toEqual(
      statuses.map((status) => ([400, 401, 403].includes(status) ? 200 : status)),
    );
    expect(answered.map(({ body }) => body.ErrorCode)).toEqual(codes);
  });
});

describe("the management API's errors (newer API reference)", () => {
  it.each([2017, 6002, 7909, 7933])("%i can be had by a fault", async (code) => {
    const [answer] = await answers([code]);
    expect([answer!.status >= 400, answer!.body.ErrorCode]).toEqual([true, code]);
    if (code === 6002) expect(answer!.body.Message).toBe("Access Unauthorized");
  });
});

it("refuses a fault with a code that LoginRadius does not have", async () => {
  const body = { kind: "error", code: 999_999, vendor: "loginradius" };
  expect((await call(`${emulator.urls.control}/faults`, { method: "POST", body })).status).toBe(400);
});
