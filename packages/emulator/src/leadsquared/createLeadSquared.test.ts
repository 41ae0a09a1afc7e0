import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Answer, call } from "../testing/call.ts";
import { changePasswordPath, leadSquaredClient, signInPath } from "../testing/leadSquaredClient.ts";
import { john, startTestEmulator, type TestEmulator } from "../testing/startTestEmulator.ts";

let emulator: TestEmulator;
beforeAll(async () => {
  emulator = await startTestEmulator();
});
beforeEach(() => emulator.advance(5_000));
afterAll(() => emulator.close());

const origin = "http://localhost:5173";
const publicTokenPath = "/api/Access/PublicToken";
const registerTokenPath = "/api/Access/GetRegisterToken";

function get(path: string, query: Record<string, string>): Promise<Answer> {
  return call(`${emulator.urls.leadsquared}${path}?${new URLSearchParams(query)}`);
}

function accountKeys(): { accessKey: string; secretKey: string } {
  const { accessKey, secretKey } = emulator.fixtures.leadsquared;
  return { accessKey, secretKey };
}

describe("PublicToken and GetRegisterToken", () => {
  it("gives the public key to whoever has the account keys", async () => {
    const { status, body } = await get(publicTokenPath, accountKeys());
    expect([status, body]).toEqual([200, { PublicAuthKey: emulator.fixtures.leadsquared.publicAuthKey }]);
    expect(body.PublicAuthKey).toMatch(/^[A-Za-z0-9+/]{286}==$/);
  });

  it("gives the registration token as a bare JSON string of 71 characters", async () => {
    const { status, body } = await get(registerTokenPath, accountKeys());
    expect([status, body]).toEqual([200, emulator.fixtures.leadsquared.registrationToken]);
    expect(body).toHaveLength(71);
  });

  it.each([publicTokenPath, registerTokenPath])("%s refuses any but the account keys", async (path) => {
    const { accessKey, secretKey } = accountKeys();
    const { publicAuthKey } = emulator.fixtures.leadsquared;
    const answers = [
      await get(path, {}),
      await get(path, { accessKey }),
      await get(path, { secretKey }),
      await get(path, { accessKey: secretKey, secretKey: accessKey }),
      await get(path, { accessKey, secretKey: publicAuthKey }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401]);
    expect(answers[0]!.body.ExceptionType).toBe("MXUnAuthorizedAccessException");
  });
});

const unknownPath = {
  Status: "Error",
  ExceptionType: "MXResourceNotFoundException",
  ExceptionMessage: "The API could not be found. Please check the API signature.",
};

describe("a path that does not exist", () => {
  it.each(["/", "/api/Settings/ChangePassword", `${changePasswordPath}/`, "/api/settings/v2/changepassword"])(
    "%s is 404",
    async (path) => {
      const { status, body } = await leadSquaredClient(emulator).send({ path, body: {} });
      expect([status, body]).toEqual([404, unknownPath]);
    },
  );

  it.each([
    ["GET", changePasswordPath],
    ["PUT", changePasswordPath],
    ["DELETE", signInPath],
    ["OPTIONS", signInPath],
    ["POST", publicTokenPath],
  ])("%s %s is 404 too, as the method belongs to the signature", async (method, path) => {
    const { status, body } = await leadSquaredClient(emulator).send({ method, path });
    expect([status, body]).toEqual([404, unknownPath]);
  });

  it("is 404 for HEAD, even where GET is known", async () => {
    const query = new URLSearchParams(accountKeys());
    const { status } = await call(`${emulator.urls.leadsquared}${publicTokenPath}?${query}`, { method: "HEAD" });
    expect(status).toBe(404);
  });
});

describe("the rate window", () => {
  const limited = {
    Status: "Error",
    ExceptionType: "MXAPIRateLimitExceededException",
    ExceptionMessage: "API calls exceeded the limit of 25 in 5 second(s)",
  };
  const anyCall = () => call(`${emulator.urls.leadsquared}/unknown`, { headers: { origin } });

  it("refuses the 26th call in 5 seconds, whatever it asks for, and says so without Retry-After", async () => {
    await emulator.advance(0, true);
    for (let count = 0; count < 25; count += 1) expect((await anyCall()).status).toBe(404);
    const client = leadSquaredClient(emulator);
    const answers = [await anyCall(), await client.signIn(), await client.changePassword(undefined, "", "")];
    for (const { status, headers, body } of answers) {
      expect([status, body]).toEqual([429, limited]);
      expect(headers.has("retry-after")).toBe(false);
    }
    await emulator.advance(4_999, true);
    expect((await anyCall()).status).toBe(429);
    await emulator.advance(1, true);
    expect((await client.signIn()).status).toBe(200);
  });

  it("does not count preflights, and leaves the other vendor alone", async () => {
    await emulator.advance(0, true);
    const preflight = { method: "OPTIONS", headers: { origin, "access-control-request-method": "POST" } };
    for (let count = 0; count < 30; count += 1) await call(emulator.urls.leadsquared + signInPath, preflight);
    for (let count = 0; count < 25; count += 1) expect((await anyCall()).status).toBe(404);
    expect((await anyCall()).status).toBe(429);
    expect((await call(`${emulator.urls.loginradius}/unknown`)).status).toBe(404);
  });

  it("is fresh after a reset", async () => {
    for (let count = 0; count < 26; count += 1) await anyCall();
    await emulator.reset();
    expect((await anyCall()).status).toBe(404);
  });
});

describe("a page of another origin", () => {
  it("may send the headers of the documented calls, after a preflight", async () => {
    const { status, headers, body } = await call(emulator.urls.leadsquared + changePasswordPath, {
      method: "OPTIONS",
      headers: { origin, "access-control-request-method": "POST", "access-control-request-headers": "authorization" },
    });
    expect([status, body]).toEqual([204, undefined]);
    expect(headers.get("access-control-allow-origin")).toBe(origin);
    expect(headers.get("access-control-allow-methods")).toBe("GET, POST, OPTIONS");
    expect(headers.get("access-control-allow-headers")).toBe(
      "authorization, x-lsq-registertoken, x-lsq-portalid, content-type",
    );
  });

  it("can read every answer, failures too, but no header that is not always readable", async () => {
    const client = leadSquaredClient(emulator);
    const headers = { origin };
    const answers = [
      await client.signIn(undefined, { headers }),
      await client.signIn({ email: "nobody@example.com", password: "" }, { headers }),
      await client.signIn(undefined, { headers, body: {} }),
      await client.changePassword("wrong", "", "", { headers }),
      await client.send({ path: "/unknown", headers }),
    ];
    while (answers.at(-1)!.status !== 429) answers.push(await client.send({ path: "/unknown", headers }));
    expect([...new Set(answers.map(({ status }) => status))]).toEqual([200, 500, 400, 401, 404, 429]);
    for (const answer of answers) {
      expect(answer.headers.get("access-control-allow-origin")).toBe(origin);
      expect(answer.headers.get("vary")).toBe("Origin");
      expect(answer.headers.has("access-control-expose-headers")).toBe(false);
      expect(answer.headers.has("access-control-allow-credentials")).toBe(false);
    }
  });
});

describe("the switch cors", () => {
  afterAll(() => emulator.reset());
  const portal = "https://portal.example";
  it.each<[unknown, string | null]>([
    ["any", portal],
    ["none", null],
    [[portal, "http://localhost:5173"], portal],
    [["http://localhost:5173"], null],
  ])("%o", async (cors, allowed) => {
    const client = leadSquaredClient(emulator);
    await client.set({ cors });
    const preflight = { origin: portal, "access-control-request-method": "POST" };
    const answers = [
      await call(emulator.urls.leadsquared + changePasswordPath, { method: "OPTIONS", headers: preflight }),
      await client.signIn(john, { path: signInPath, headers: { origin: portal } }),
      await client.changePassword("wrong", "", "", { headers: { origin: portal } }),
    ];
    expect(answers.map(({ headers }) => headers.get("access-control-allow-origin"))).toEqual([
      allowed,
      allowed,
      allowed,
    ]);
    expect(answers[1]!.status).toBe(200);
  });
});
