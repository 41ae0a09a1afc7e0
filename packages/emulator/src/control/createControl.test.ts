import { request } from "node:http";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { captchaVendors } from "../captcha/captchaVendors.ts";
import { call } from "../testing/call.ts";
import { leadSquaredClient } from "../testing/leadSquaredClient.ts";
import { loginRadiusClient } from "../testing/loginRadiusClient.ts";
import { asha, john, startTestEmulator, type TestEmulator } from "../testing/startTestEmulator.ts";

let emulator: TestEmulator;
beforeAll(async () => {
  emulator = await startTestEmulator();
});
beforeEach(() => emulator.advance(5_000));
afterAll(() => emulator.close());

const next = "NewSamplepassword@123";

describe("GET /fixtures", () => {
  it("tells all that a client of each vendor needs", async () => {
    const { status, body } = await call(`${emulator.urls.control}/fixtures`);
    expect(status).toBe(200);
    expect(body).toEqual({
      leadsquared: {
        baseUrl: emulator.urls.leadsquared,
        portalId: expect.any(String),
        registrationToken: expect.any(String),
        publicAuthKey: expect.any(String),
        accessKey: expect.any(String),
        secretKey: expect.any(String),
        accounts: [
          { emailAddress: john.email, phone: expect.any(String), leadId: expect.any(String), password: john.password },
          { emailAddress: asha.email, phone: expect.any(String), leadId: expect.any(String), password: asha.password },
        ],
      },
      loginradius: {
        baseUrl: emulator.urls.loginradius,
        apiKey: expect.any(String),
        apiSecret: expect.any(String),
        sott: expect.any(String),
        accounts: [expect.objectContaining(john), asha],
      },
      captcha: {
        baseUrl: emulator.urls.captcha,
        hosts: expect.arrayContaining(["js.hcaptcha.com", "newassets.hcaptcha.com", "api.hcaptcha.com"]),
        vendors: Object.fromEntries(
          captchaVendors.map(({ id, keys, scripts, siteKey }) => [id, { keys, scripts, siteKey }]),
        ),
        selfHosted: { altcha: { keys: { hmacSecret: expect.any(String) } } },
      },
    });
  });

  it("tells the same keys after every start", async () => {
    const other = await startTestEmulator();
    await other.close();
    const keysOf = ({ fixtures: { leadsquared, loginradius, captcha } }: TestEmulator) => ({
      leadsquared: { ...leadsquared, baseUrl: "" },
      loginradius: { ...loginradius, baseUrl: "" },
      captcha: { ...captcha, baseUrl: "" },
    });
    expect(keysOf(other)).toEqual(keysOf(emulator));
  });

  it("names accounts that sign in", async () => {
    const { leadsquared, loginradius } = emulator.fixtures;
    for (const { emailAddress, password } of leadsquared.accounts) {
      expect(await leadSquaredClient(emulator).accepts({ email: emailAddress, password })).toBe(true);
    }
    for (const account of loginradius.accounts) expect(await loginRadiusClient(emulator).accepts(account)).toBe(true);
  });
});

describe("POST /reset", () => {
  it("brings the passwords back, forgets the tokens and sets the clock right", async () => {
    const [leadsquared, loginradius] = [leadSquaredClient(emulator), loginRadiusClient(emulator)];
    const [authKey, token] = [await leadsquared.authKey(), await loginradius.token()];
    await leadsquared.changePassword(authKey, john.password, next);
    await loginradius.changePassword(token, john.password, next);
    await emulator.advance(60_000);

    const { status, body } = await emulator.reset();

    expect([status, body]).toEqual([200, { reset: true }]);
    expect([await leadsquared.accepts(john), await loginradius.accepts(john)]).toEqual([true, true]);
    expect((await leadsquared.changePassword(authKey, john.password, next)).status).toBe(401);
    expect((await loginradius.changePassword(token, john.password, next)).body.ErrorCode).toBe(905);
    const { now } = (await emulator.advance(0)).body;
    expect(Math.abs(Date.parse(now) - Date.now())).toBeLessThan(30_000);
  });
});

describe("POST /clock", () => {
  const setClock = (body: unknown) => call(`${emulator.urls.control}/clock`, { method: "POST", body });
  const millisecondsNow = async (body: unknown) => Date.parse((await setClock(body)).body.now);

  it("moves time forward and tells it", async () => {
    const before = await millisecondsNow({ frozen: true });
    const { status, body } = await setClock({ advanceMs: 3_600_000 });
    expect([status, body]).toEqual([200, { now: new Date(before + 3_600_000).toISOString() }]);
  });

  it("stops time, and lets it go on from there", async () => {
    const frozen = await millisecondsNow({ frozen: true, advanceMs: 86_400_000 });
    expect(await millisecondsNow({})).toBe(frozen);
    const running = await millisecondsNow({ frozen: false });
    expect(running - frozen).toBeLessThan(30_000);
    await expect.poll(() => millisecondsNow({})).toBeGreaterThan(running);
  });

  it.each<[string, unknown, string]>([
    ["a list", [], "The body is no JSON object."],
    ["an unknown member", { advanceSeconds: 1 }, "There is no “advanceSeconds” to set."],
    ["a text", { advanceMs: "1000" }, "“advanceMs” must be a whole number of milliseconds"],
    ["a fraction", { advanceMs: 0.5 }, "“advanceMs” must be a whole number of milliseconds"],
    ["null", { advanceMs: null }, "“advanceMs” must be a whole number of milliseconds"],
    ["a step back", { advanceMs: -1 }, "the clock only moves forward"],
    ["a step past all dates", { advanceMs: 1e15 }, "“advanceMs” would lead past the year 9999."],
    ["a text for frozen", { frozen: "yes" }, "“frozen” must be true or false."],
  ])("answers %s with 400, says what is wrong and leaves the clock alone", async (_, body, problem) => {
    const before = await millisecondsNow({ frozen: true });
    const answer = await setClock(body);
    expect(answer.status).toBe(400);
    expect(answer.body.error).toContain(problem);
    expect(answer.body.error).toContain('Send JSON such as {"advanceMs": 60000} or {"frozen": true}.');
    expect(await millisecondsNow({})).toBe(before);
  });
});

describe("a body that is no JSON", () => {
  it.each([
    ["POST", "/clock", ""],
    ["POST", "/faults", "{"],
    ["PUT", "/switches", "xhr200=false"],
  ])("is refused: %s %s", async (method, path, body) => {
    const answer = await call(emulator.urls.control + path, { method, body });
    expect([answer.status, answer.body]).toEqual([400, { error: "The body is no JSON." }]);
  });
});

describe("the rest of the control port", () => {
  it("says that it is there", async () => {
    const { status, body } = await call(`${emulator.urls.control}/health`);
    expect([status, body]).toEqual([200, { status: "ok" }]);
  });

  it.each([
    ["GET", "/"],
    ["GET", "/reset"],
    ["POST", "/fixtures"],
    ["OPTIONS", "/reset"],
  ])("answers %s %s with the routes there are", async (method, path) => {
    const { status, body } = await call(emulator.urls.control + path, { method });
    expect(status).toBe(404);
    expect(body.routes).toEqual([
      "GET /fixtures",
      "POST /reset",
      "POST /clock",
      "GET /faults",
      "POST /faults",
      "DELETE /faults",
      "GET /switches",
      "PUT /switches",
      "GET /requests",
      "GET /outbox",
      "GET /health",
    ]);
  });
});

describe("a page in a browser", () => {
  const millisecondsNow = async () => Date.parse((await emulator.advance(0)).body.now);
  // Not fetch, which does not let a Host be chosen.
  const advanceFrom = (headers: Record<string, string>) =>
    new Promise<{ status: number | undefined; text: string }>((resolve, reject) => {
      const sent = request(`${emulator.urls.control}/clock`, { method: "POST", headers }, (response) => {
        response.setEncoding("utf8");
        let text = "";
        response.on("data", (chunk: string) => {
          text += chunk;
        });
        response.on("end", () => resolve({ status: response.statusCode, text }));
      });
      sent.on("error", reject).end('{"advanceMs": 86400000}');
    });

  it.each(["https://evil.example", "null", "http://127.0.0.1.evil.example", "http://localhost.evil.example", ""])(
    "is refused when it is of the origin “%s”",
    async (origin) => {
      const before = await millisecondsNow();
      const { status, text } = await advanceFrom({ origin });
      expect(status).toBe(403);
      expect(JSON.parse(text).error).toMatch(/^The Origin of this request is another site/);
      expect((await millisecondsNow()) - before).toBeLessThan(86_400_000);
    },
  );

  it.each(["evil.example", "evil.example:4800", "127.0.0.1.evil.example", "192.168.0.1"])(
    "is refused when it calls this machine %s",
    async (host) => {
      const { status, text } = await advanceFrom({ host });
      expect(status).toBe(403);
      expect(JSON.parse(text).error).toMatch(/^The Host of this request is not this machine/);
    },
  );

  it.each([
    { origin: "http://localhost:5173" },
    { origin: "http://portal.localhost" },
    { origin: "http://127.0.0.1:6006" },
    { host: "localhost:4800" },
    { host: "[::1]:4800" },
  ])("is answered for %o", async (headers) => {
    expect((await advanceFrom(headers)).status).toBe(200);
  });

  it("is told nothing about other origins, so that it can't read the fixtures", async () => {
    const { headers } = await call(`${emulator.urls.control}/fixtures`, { headers: { origin: "http://localhost:1" } });
    expect([...headers.keys()].filter((name) => name.startsWith("access-control"))).toEqual([]);
  });
});
