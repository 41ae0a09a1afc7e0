import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { call } from "../testing/call.ts";
import {
  apiError,
  changePasswordPath,
  type LoginRadiusClient,
  loginPath,
  loginRadiusClient,
} from "../testing/loginRadiusClient.ts";
import { john, startTestEmulator, type TestEmulator } from "../testing/startTestEmulator.ts";

let emulator: TestEmulator;
let client: LoginRadiusClient;
beforeAll(async () => {
  emulator = await startTestEmulator();
  client = loginRadiusClient(emulator);
});
beforeEach(() => emulator.advance(1_000));
afterAll(() => emulator.close());

const origin = "http://localhost:5173";
const accountPath = "/identity/v2/auth/account";

describe("the API key", () => {
  const missing =
    "The request is missing the API key, please use the valid API key parameter in order to process this request.";
  const invalid =
    "The provided LoginRadius API key is invalid, please use a valid API key of your LoginRadius account.";
  const unauthorized =
    "The provided LoginRadius API key is invalid or is not authorized, please use a valid or authorized LoginRadius API key " +
    "or check the API key for your LoginRadius account.";

  it.each([
    ["missing", "", 400, apiError(922, "API key is missing", missing)],
    ["empty", "apikey=", 400, apiError(922, "API key is missing", missing)],
    ["no GUID", "apikey=wrong", 400, apiError(920, "API key is invalid", invalid)],
    [
      "another site's",
      "apikey=7fbf64ff-9ac8-465c-9c9b-ddc046903d7f",
      403,
      apiError(901, "The API key is unauthorized", unauthorized),
    ],
  ])("is refused when it is %s", async (_, query, status, body) => {
    const answer = await client.login(john, { query });
    expect([answer.status, answer.body]).toEqual([status, body]);
  });

  it.each(["apikey", "apiKey", "ApiKey"])("may be spelled %s", async (name) => {
    const query = `${name}=${emulator.fixtures.loginradius.apiKey}`;
    expect((await client.login(john, { query })).status).toBe(200);
  });
});

describe("a path or a method that does not exist", () => {
  it.each(["/", "/identity/v2/auth", `${loginPath}/`, "/identity/v1/auth/login"])("%s is 404", async (path) => {
    const { status, body } = await client.send({ path });
    expect(status).toBe(404);
    expect(body).toEqual(
      apiError(
        404,
        "Not Found",
        "The API endpoint is not correct or your account does not have sufficient permissions to access this endpoint.",
      ),
    );
  });

  it.each([
    ["GET", loginPath],
    ["POST", changePasswordPath],
    ["DELETE", accountPath],
  ])("%s %s is 405", async (method, path) => {
    const { status, body } = await client.send({ path, method });
    expect(status).toBe(405);
    expect(body).toEqual(
      apiError(
        405,
        "Method not allowed",
        "Verify that you are accessing the API endpoint with the correct format (ie. Get or Post)",
      ),
    );
  });
});

describe("the rate window", () => {
  const anyCall = (headers = {}) => client.send({ path: accountPath, headers });
  const limited = apiError(
    429,
    "Too many requests",
    "Response status code indicates the user has sent too many requests in a given amount of time (i.e. rate limiting)",
  );

  it("refuses the 51st call in a second and says so without Retry-After", async () => {
    await emulator.advance(0, true);
    for (let count = 0; count < 50; count += 1) expect((await anyCall()).status).toBe(400);
    const { status, headers, body } = await anyCall();
    expect([status, body, headers.has("retry-after")]).toEqual([429, limited, false]);
    await emulator.advance(999, true);
    expect((await anyCall()).status).toBe(429);
    await emulator.advance(1, true);
    expect((await anyCall()).status).toBe(400);
  });

  it("stays 429 for XMLHttpRequest, and does not count calls without the site's key", async () => {
    await emulator.advance(0, true);
    for (let count = 0; count < 60; count += 1) await client.send({ path: accountPath, query: "" });
    for (let count = 0; count < 50; count += 1) expect((await anyCall()).status).toBe(400);
    expect((await anyCall({ "x-requested-with": "XMLHttpRequest" })).status).toBe(429);
  });
});

describe("X-Requested-With: XMLHttpRequest", () => {
  const headers = { "x-requested-with": "XMLHttpRequest" };

  it("turns the API's errors into 200, with the same body", async () => {
    const token = await client.token();
    const answers = [
      await client.changePassword(token, "wrong", "other", { headers }),
      await client.changePassword(undefined, "", "x", { headers }),
      await client.login({ ...john, password: "wrong" }, { headers }),
      await client.login(john, { query: "", headers }),
    ];
    expect(answers.map(({ status, body }) => [status, body.ErrorCode])).toEqual([
      [200, 967],
      [200, 908],
      [200, 966],
      [200, 922],
    ]);
  });

  it("leaves success and unknown paths as they are", async () => {
    expect((await client.login(john, { headers })).status).toBe(200);
    expect((await client.send({ path: "/unknown", headers })).status).toBe(404);
  });
});

describe("a page of another origin", () => {
  it("may send the headers LoginRadius's own script sends, after a preflight", async () => {
    const { status, headers, body } = await call(emulator.urls.loginradius + changePasswordPath, {
      method: "OPTIONS",
      headers: { origin, "access-control-request-method": "PUT", "access-control-request-headers": "authorization" },
    });
    expect([status, body]).toEqual([204, undefined]);
    expect(headers.get("access-control-allow-origin")).toBe(origin);
    expect(headers.get("access-control-allow-methods")).toBe("GET, POST, PUT, DELETE, OPTIONS");
    expect(headers.get("access-control-allow-headers")).toBe(
      "Authorization, Content-Type, X-Requested-With, X-LoginRadius-Sott, X-Origin-IP, X-PreventWebhook",
    );
  });

  it("can read every answer, failures too, but no header that is not always readable", async () => {
    const headers = { origin };
    const answers = [
      await client.login(john, { headers }),
      await client.login({ ...john, password: "wrong" }, { headers }),
      await client.login(john, { headers, query: "" }),
      await client.send({ path: accountPath, token: "foreign", headers }),
      await client.send({ path: "/unknown", headers }),
      await client.send({ path: loginPath, headers }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 401, 400, 403, 404, 405]);
    for (const answer of answers) {
      expect(answer.headers.get("access-control-allow-origin")).toBe(origin);
      expect(answer.headers.get("vary")).toBe("Origin");
      expect(answer.headers.has("access-control-expose-headers")).toBe(false);
    }
  });
});
