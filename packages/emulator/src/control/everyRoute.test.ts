import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { call } from "../testing/call.ts";
import { leadSquaredClient } from "../testing/leadSquaredClient.ts";
import { loginRadiusClient } from "../testing/loginRadiusClient.ts";
import { asha, john, startTestEmulator, type TestEmulator } from "../testing/startTestEmulator.ts";

let emulator: TestEmulator;
// Not the defaults, so that a reset to those would be noticed.
beforeAll(async () => {
  emulator = await startTestEmulator({
    faults: [{ kind: "error", code: 950, route: "GET /identity/v2/auth/account", times: 2 }],
    switches: { leadsquared: { rateStatus: 403 }, loginradius: { xhr200: false } },
  });
});
afterEach(() => emulator.reset());
afterAll(() => emulator.close());

const control = (method: string, path: string, body?: unknown) => call(emulator.urls.control + path, { method, body });
const read = async (path: string) => (await control("GET", path)).body;
const ofTheStart = { kind: "error", code: 950, route: "GET /identity/v2/auth/account", when: "before", cors: true };

describe("/faults", () => {
  it("tells those that are set, with their defaults and what is left of them", async () => {
    expect(await read("/faults")).toEqual({ faults: [{ ...ofTheStart, times: 2 }] });
    await fetch(`${emulator.urls.loginradius}/identity/v2/auth/account`);
    expect(await read("/faults")).toEqual({ faults: [{ ...ofTheStart, times: 1 }] });
  });

  it("adds one or several, which happen in their order", async () => {
    await control("DELETE", "/faults");
    const one = await control("POST", "/faults", { kind: "empty", times: 1 });
    expect([one.status, one.body]).toEqual([
      200,
      { faults: [{ kind: "empty", when: "before", cors: true, times: 1 }] },
    ]);
    const { body } = await control("POST", "/faults", [{ kind: "html", status: 503, times: 1 }, { kind: "reset" }]);
    expect(body.faults.map(({ kind }: { kind: string }) => kind)).toEqual(["empty", "html", "reset"]);
    const send = () => fetch(emulator.urls.leadsquared);
    expect([(await send()).status, (await send()).status]).toEqual([200, 503]);
    await expect(send()).rejects.toThrow("fetch failed");
  });

  it("takes all away", async () => {
    const { status, body } = await control("DELETE", "/faults");
    expect([status, body, await read("/faults")]).toEqual([200, { faults: [] }, { faults: [] }]);
    expect((await fetch(`${emulator.urls.loginradius}/identity/v2/auth/account`)).status).toBe(400);
  });

  it.each<[string, unknown, readonly string[]]>([
    ["no kind", {}, ["A fault needs a “kind”. The kinds are: latency,", "rate-limit."]],
    ["an unknown kind", { kind: "nope" }, ['There is no kind "nope". The kinds are: latency,', "rate-limit."]],
    ["an unknown parameter", { kind: "hang", status: 1 }, ["“hang” has no “status”. It takes: vendor, route, times,"]],
    ["a missing parameter", { kind: "answer" }, ["“answer” needs “status”: whole number 200 to 599."]],
    ["a wrong parameter", { kind: "hang", when: 1 }, ["“when” of the kind “hang” can't be 1.", '"before" | "after"']],
    ["an unknown vendor", { kind: "hang", vendor: "a" }, ["“vendor”", '"leadsquared" | "loginradius"']],
    ["an unknown route", { kind: "hang", route: "/nope" }, ["“/nope”", "PUT /identity/v2/auth/password/change"]],
    ["an unknown code", { kind: "error", code: 1 }, ["No vendor has an error “1”", "such as 1198"]],
    ["a name that is __proto__", '{"kind": "hang", "__proto__": {"times": 1}}', ["has no “__proto__”"]],
    ["a text", '"hang"', ['A fault is an object such as {"kind": "hang", "times": 1}.']],
    ["one wrong of two", [{ kind: "hang" }, { kind: "nope" }], ['There is no kind "nope".']],
  ])("refuses %s, says what is wrong and what there is, and adds nothing", async (_, body, sentences) => {
    const answer = await control("POST", "/faults", body);
    expect(answer.status).toBe(400);
    for (const sentence of sentences) expect(answer.body.error).toContain(sentence);
    expect(await read("/faults")).toEqual({ faults: [{ ...ofTheStart, times: 2 }] });
  });
});

describe("/switches", () => {
  it("tells how all stand", async () => {
    const { leadsquared, loginradius } = await read("/switches");
    expect(leadsquared).toMatchObject({ rateStatus: 403, rateLimit: { calls: 25, periodMs: 5_000 } });
    expect(loginradius).toMatchObject({ xhr200: false, rateLimit: { calls: 50, periodMs: 1_000 } });
  });

  it("sets some, leaves the others, and tells how all stand then", async () => {
    const before = await read("/switches");
    const { status, body } = await control("PUT", "/switches", {
      leadsquared: { rateLimit: { calls: 1, periodMs: 50 } },
    });
    expect([status, body]).toEqual([
      200,
      { ...before, leadsquared: { ...before.leadsquared, rateLimit: { calls: 1, periodMs: 50 } } },
    ]);
    const statuses = [await fetch(emulator.urls.leadsquared), await fetch(emulator.urls.leadsquared)];
    expect(statuses.map((answer) => answer.status)).toEqual([404, 403]);
    expect(await read("/switches")).toEqual(body);
  });

  it.each<[string, unknown, string]>([
    ["an unknown vendor", { auth0: {} }, "There is no vendor “auth0”. There are: leadsquared, loginradius, captcha."],
    [
      "an unknown switch",
      { loginradius: { nope: 1 } },
      "loginradius: There is no switch “nope”. There are: rateLimit,",
    ],
    [
      "a wrong position",
      { leadsquared: { rateStatus: 500 } },
      "“rateStatus” can't be 500. Its positions: 429 | 403 | 200.",
    ],
    [
      "a right and a wrong one",
      { loginradius: { xhr200: true }, leadsquared: { rateStatus: 1 } },
      "leadsquared: “rateStatus”",
    ],
    ["a list", [], "Give switches by vendor and name"],
    ["a vendor's name that is __proto__", '{"__proto__": {"xhr200": true}}', "There is no vendor “__proto__”."],
    ["a switch named __proto__", '{"loginradius": {"__proto__": 1}}', "There is no switch “__proto__”."],
  ])("refuses %s, says what there is, and sets nothing", async (_, body, sentence) => {
    const before = await read("/switches");
    const answer = await control("PUT", "/switches", body);
    expect([answer.status, answer.body.error]).toEqual([400, expect.stringContaining(sentence)]);
    expect(await read("/switches")).toEqual(before);
  });
});

describe("/outbox", () => {
  it("tells the mails that vendors would have sent", async () => {
    expect(await read("/outbox")).toEqual({ mails: [], webhooks: [] });
    const [leadsquared, loginradius] = [leadSquaredClient(emulator), loginRadiusClient(emulator)];
    await leadsquared.forgotPassword({ EmailAddress: john.email });
    await loginradius.send({
      ...{ method: "POST", path: "/identity/v2/auth/password", body: { email: asha.email } },
      query: `apikey=${emulator.fixtures.loginradius.apiKey}&resetpasswordurl=${encodeURIComponent("http://localhost:5173/reset")}`,
    });
    expect(await read("/outbox")).toEqual({
      webhooks: [],
      mails: [
        expect.objectContaining({ vendor: "leadsquared", to: john.email, link: expect.stringMatching(/^http/) }),
        expect.objectContaining({ vendor: "loginradius", to: asha.email, link: expect.stringMatching(/^http/) }),
      ],
    });
  });
});

describe("POST /reset", () => {
  it("brings back accounts, clock, faults and switches of the start, and empties requests and outbox", async () => {
    const client = loginRadiusClient(emulator);
    const token = await client.token();
    await client.changePassword(token, john.password, "next");
    await leadSquaredClient(emulator).forgotPassword({ EmailAddress: john.email });
    await control("POST", "/clock", { advanceMs: 86_400_000, frozen: true });
    await control("DELETE", "/faults");
    await control("POST", "/faults", { kind: "hang", route: "/nowhere", vendor: "leadsquared" }).catch(() => undefined);
    await control("PUT", "/switches", { leadsquared: { rateStatus: 200 }, loginradius: { xhr200: true } });
    expect((await read("/requests")).requests.length).toBeGreaterThan(1);
    expect((await read("/outbox")).mails).toHaveLength(1);

    const { status, body } = await emulator.reset();

    expect([status, body]).toEqual([200, { reset: true }]);
    expect((await read("/requests")).requests).toEqual([]);
    expect(await read("/outbox")).toEqual({ mails: [], webhooks: [] });
    expect(await read("/faults")).toEqual({ faults: [{ ...ofTheStart, times: 2 }] });
    expect(await read("/switches")).toMatchObject({ leadsquared: { rateStatus: 403 }, loginradius: { xhr200: false } });
    expect(Date.parse((await control("POST", "/clock", {})).body.now) - Date.now()).toBeLessThan(30_000);
    expect(await client.accepts(john)).toBe(true);
    expect((await client.changePassword(token, john.password, "next")).body.ErrorCode).toBe(905);
  });
});

describe("/requests", () => {
  it("tells what arrived at the vendors, the oldest first, and nothing of the control port", async () => {
    await fetch(`${emulator.urls.leadsquared}/a`);
    await control("POST", "/clock", { advanceMs: 1 });
    await fetch(`${emulator.urls.loginradius}/a`);
    const { fingerprintKey, requests } = await read("/requests");
    expect(fingerprintKey).toMatch(/^[0-9a-f]{64}$/);
    expect(requests.map(({ vendor }: { vendor: string }) => vendor)).toEqual(["leadsquared", "loginradius"]);
    expect(requests[0].outcome).toEqual({ status: 404, code: expect.any(String), durationMs: expect.any(Number) });
  });
});
