import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { call } from "../testing/call.ts";
import {
  accountPath,
  apiError,
  changePasswordPath,
  type LoginRadiusClient,
  loginRadiusClient,
} from "../testing/loginRadiusClient.ts";
import { john, startTestEmulator, type TestEmulator } from "../testing/startTestEmulator.ts";

let emulator: TestEmulator;
let client: LoginRadiusClient;
beforeAll(async () => {
  emulator = await startTestEmulator();
  client = loginRadiusClient(emulator);
});
beforeEach(() => emulator.reset());
afterAll(() => emulator.close());

const xhr = { "x-requested-with": "XMLHttpRequest" };
const wrongLogin = (headers = {}) => client.login({ ...john, password: "wrong" }, { headers });

describe("xhr200", () => {
  it.each<[boolean | string, number, number]>([
    [true, 401, 200],
    [false, 401, 401],
    ["always", 200, 200],
  ])("%s: an error is %s without X-Requested-With and %s with it", async (xhr200, without, with_) => {
    await client.set({ xhr200 });
    expect([(await wrongLogin()).status, (await wrongLogin(xhr)).status]).toEqual([without, with_]);
    expect((await wrongLogin({ "x-requested-with": "fetch" })).status).toBe(without);
    expect((await client.send({ path: "/unknown", headers: xhr })).status).toBe(404);
  });
});

describe("errorBody", () => {
  const message = "Invalid user ID and/or password";
  const description = "Please use a valid user ID and password combination.";

  it("full: five members (page of error codes)", async () => {
    await client.set({ errorBody: "full" });
    expect((await wrongLogin()).body).toEqual(apiError(966, message, description));
  });

  it("short: three members (API reference, Update Password)", async () => {
    await client.set({ errorBody: "short" });
    expect((await wrongLogin()).body).toEqual({ ErrorCode: 966, Message: message, Description: description });
  });

  it("short: keeps what some errors have besides", async () => {
    await client.set({ errorBody: "short", serverValidation: true });
    const { body } = await client.changePassword(await client.token(), john.password, "x");
    expect(Object.keys(body).toSorted()).toEqual(["Description", "ErrorCode", "Errors", "Message"]);
  });
});

describe("status908", () => {
  it.each([403, 400])("%s is the status of 908, and of no other error", async (status908) => {
    await client.set({ status908 });
    const answers = [
      await client.login(john, { body: { email: john.email } }),
      await client.send({ path: accountPath, token: "foreign" }),
    ];
    expect(answers.map(({ status, body }) => [status, body.ErrorCode])).toEqual([
      [status908, 908],
      [403, 905],
    ]);
  });
});

describe("missingApiKey", () => {
  it.each<[number, number, string]>([
    [
      922,
      400,
      "The request is missing the API key, please use the valid API key parameter in order to process this request.",
    ],
    // API reference, Update Password
    [908, 403, "The apikey is a required parameter."],
  ])("%s", async (missingApiKey, status, description) => {
    await client.set({ missingApiKey });
    const answer = await client.login(john, { query: "" });
    expect([answer.status, answer.body.ErrorCode, answer.body.Description]).toEqual([
      status,
      missingApiKey,
      description,
    ]);
    expect((await client.login(john, { query: "apikey=wrong" })).body.ErrorCode).toBe(920);
  });
});

describe("missingToken", () => {
  it.each<[number, number, string]>([
    [
      1060,
      400,
      "This request is missing the access token, please use the valid access token parameter in order to process this request.",
    ],
    [908, 403, "The access_token is a required parameter."],
  ])("%s", async (missingToken, status, description) => {
    await client.set({ missingToken });
    const answer = await client.send({ path: accountPath });
    expect([answer.status, answer.body.ErrorCode, answer.body.Description]).toEqual([
      status,
      missingToken,
      description,
    ]);
  });
});

// LoginRadius, auth security configuration and advanced API usage: the samples of 1132, 1148 and 1134
describe("sampleDescriptions", () => {
  const captcha = "Your account has been locked, please enter reCAPTCHA in order to login.";
  const answer = "Your account has been locked, please enter the answer to the security question in order to login.";
  const validation = "Validation failed for one or more field's. please check errors field for more information.";

  async function descriptions(sampleDescriptions: boolean): Promise<string[]> {
    const [token, body] = [await client.token(), { oldpassword: john.password, newpassword: "x" }];
    await client.set({ serverValidation: true, sampleDescriptions });
    const found = [await client.changePassword(token, "", "", { body })];
    for (const lockoutType of ["Captcha", "SecurityQuestion"]) {
      await emulator.reset();
      await client.set({ lockoutType, maximumFailedAttempts: 1, sampleDescriptions });
      await wrongLogin();
      found.push(await wrongLogin());
    }
    return found.map((each) => each.body.Description);
  }

  it.each([true, false])("%s", async (sampleDescriptions) => {
    const samples = [validation, captcha, answer];
    expect((await descriptions(sampleDescriptions)).map((text, index) => text === samples[index])).toEqual(
      samples.map(() => sampleDescriptions),
    );
  });
});

describe("429", () => {
  const limited = async (positions: object) => {
    await emulator.advance(0, true);
    await client.set({ rateLimit: { calls: 1, periodMs: 90_500 }, ...positions });
    await client.send({ path: accountPath });
    return client.send({ path: accountPath });
  };

  it("tooManyRequestsBody error: in the shape of other errors", async () => {
    const { status, body } = await limited({ tooManyRequestsBody: "error" });
    expect([status, body.ErrorCode, body.Message]).toEqual([429, 429, "Too many requests"]);
  });

  it("tooManyRequestsBody message: the documented sentence alone", async () => {
    const { status, body } = await limited({ tooManyRequestsBody: "message" });
    expect([status, body]).toEqual([429, { Message: "Too many requests" }]);
  });

  it("retryAfter off: no header", async () => {
    expect((await limited({ retryAfter: "off" })).headers.has("retry-after")).toBe(false);
  });

  it("retryAfter seconds: until the window is empty, rounded up", async () => {
    expect((await limited({ retryAfter: "seconds" })).headers.get("retry-after")).toBe("91");
  });

  it("retryAfter date: an HTTP date of the machine's time", async () => {
    const before = Date.now();
    const header = (await limited({ retryAfter: "date" })).headers.get("retry-after")!;
    expect(header).toBe(new Date(header).toUTCString());
    // The date has no milliseconds.
    expect(Date.parse(header)).toBeGreaterThanOrEqual(before + 90_000);
    expect(Date.parse(header)).toBeLessThanOrEqual(Date.now() + 91_000);
  });

  it("of a fault is the same as the vendor's own", async () => {
    await client.set({ tooManyRequestsBody: "message" });
    await call(`${emulator.urls.control}/faults`, { method: "POST", body: { kind: "rate-limit" } });
    expect((await client.login()).body).toEqual({ Message: "Too many requests" });
  });
});

describe("pages of other origins", () => {
  const own = "https://portal.example.com";
  const preflight = (origin: string) =>
    call(emulator.urls.loginradius + changePasswordPath, {
      method: "OPTIONS",
      headers: { origin, "access-control-request-method": "PUT" },
    });

  it.each<[string | string[], string, string | null]>([
    ["any", "https://elsewhere.example.com", "https://elsewhere.example.com"],
    [[own], own, own],
    [[own], "https://elsewhere.example.com", null],
    [[own], `${own}.evil.example`, null],
    [[own], "null", null],
    [[], own, null],
  ])("allowedOrigins %j: %s may read %s", async (allowedOrigins, origin, allowed) => {
    await client.set({ allowedOrigins });
    const answers = [await preflight(origin), await client.login(john, { headers: { origin } })];
    for (const { headers } of answers) expect(headers.get("access-control-allow-origin")).toBe(allowed);
    // An Origin that may not read is no reason not to act (the rejection is unknown).
    expect(answers.map(({ status }) => status)).toEqual([204, 200]);
  });

  it.each([
    [true, ", X-PreventWebhook"],
    [false, ""],
  ])("preflightPreventWebhook %s", async (preflightPreventWebhook, last) => {
    await client.set({ preflightPreventWebhook });
    expect((await preflight(own)).headers.get("access-control-allow-headers")).toBe(
      `Authorization, Content-Type, X-Requested-With, X-LoginRadius-Sott, X-Origin-IP${last}`,
    );
  });
});

// LoginRadius, changelog of core 22.5
it("X-LoginRadius-Server comes with success and failure", async () => {
  for (const { headers } of [await client.login(), await wrongLogin()]) {
    expect(headers.get("x-loginradius-server")).toBe("emulated");
  }
});
