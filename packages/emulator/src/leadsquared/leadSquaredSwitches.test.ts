import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { createEmulator } from "../createEmulator.ts";
import { call } from "../testing/call.ts";
import { type LeadSquaredClient, leadSquaredClient } from "../testing/leadSquaredClient.ts";
import { john, startTestEmulator, type TestEmulator } from "../testing/startTestEmulator.ts";

// Switches that belong to one call are tested with it.
let emulator: TestEmulator;
let client: LeadSquaredClient;
beforeAll(async () => {
  emulator = await startTestEmulator({ switches: { leadsquared: { rateLimit: "off" } } });
  client = leadSquaredClient(emulator);
});
beforeEach(() => emulator.reset());
afterAll(() => emulator.close());

const next = "NewSamplepassword@123";
const wrongPassword = {
  Status: "Error",
  ExceptionType: "MXInvalidPasswordException",
  ExceptionMessage: "Current Password is incorrect",
};

async function change(currentPassword = john.password, overrides = {}) {
  return client.changePassword(await client.authKey(), currentPassword, next, overrides);
}

it("are these, and stand like this by default", async () => {
  const plain = await startTestEmulator();
  const { body } = await call(`${plain.urls.control}/switches`);
  await plain.close();
  expect(body.leadsquared).toEqual({
    rateLimit: { calls: 25, periodMs: 5_000 },
    rateStatus: 429,
    retryAfter: "off",
    domainErrorMode: "500-MX",
    wrongPasswordStatus: "domain",
    wrongCurrentPasswordText: "Current Password is incorrect",
    badKeyStatus: 401,
    expiredKeyStatus: 401,
    otherErrorBody: "MX",
    extraErrorMembers: false,
    unknownAttributes: "refuse",
    region: "in21",
    wrongHost: false,
    cors: "any",
    authKeyTtlSeconds: 14_400,
    autoLoginKeyTtlSeconds: 14_400,
    temporaryPasswordTtlSeconds: 86_400,
    otpTtlSeconds: 600,
    revokeOnChange: false,
    passwordPolicy: null,
    passwordHistory: 0,
    lockout: "off",
    registerAnswer: "Message",
    registerAgain: "refuse",
    unknownLead: "same-answer",
    resetUrl: "http://localhost:5173/reset-password",
    resetUrlLeadIdParameter: "LeadId",
    resetUrlTemporaryPasswordParameter: "TemporaryPassword",
    guessedPaths: true,
    v1Paths: false,
    v1ChangePasswordKey: "private",
  });
});

it.each([
  { rateStatus: 500 },
  { retryAfter: 5 },
  { domainErrorMode: "500" },
  { badKeyStatus: 400 },
  { region: "us12" },
  { cors: "*" },
  { cors: ["portal.example"] },
  { authKeyTtlSeconds: 0 },
  { otpTtlSeconds: 1.5 },
  { passwordPolicy: { length: 8 } },
  { passwordHistory: 26 },
  { lockout: { attempts: 3 } },
  { resetUrl: "javascript:alert(1)" },
  { resetUrlLeadIdParameter: "" },
  { latency: 5 },
])("have no such position: %o", async (positions) => {
  expect((await client.set(positions)).status).toBe(400);
});

describe("a call over the rate limit", () => {
  const over = async (positions: Record<string, unknown>) => {
    await client.set({ rateLimit: { calls: 0, periodMs: 7_000 }, ...positions });
    const answer = await client.signIn();
    await client.set({ rateLimit: "off" });
    return answer;
  };

  it.each([
    [429, "every page of the Portal API"],
    [403, "seen once, with a limit of 10"],
    [200, "seen once, with a limit of 20"],
  ])("rateStatus %i (%s)", async (rateStatus) => {
    const { status, headers, body } = await over({ rateStatus });
    expect([status, body.ExceptionType]).toEqual([rateStatus, "MXAPIRateLimitExceededException"]);
    expect(body.ExceptionMessage).toBe("API calls exceeded the limit of 0 in 7 second(s)");
    expect(headers.has("retry-after")).toBe(false);
  });

  it("retryAfter: seconds", async () => {
    expect((await over({ retryAfter: "seconds" })).headers.get("retry-after")).toBe("7");
  });

  it("retryAfter: date", async () => {
    const before = Date.now();
    const date = Date.parse((await over({ retryAfter: "date" })).headers.get("retry-after")!);
    expect(date).toBeGreaterThan(before + 5_000);
    expect(date).toBeLessThanOrEqual(Date.now() + 7_000);
  });

  it("rateLimit off: is none", async () => {
    for (let count = 0; count < 30; count += 1) expect((await client.send({ path: "/unknown" })).status).toBe(404);
  });
});

describe("a call for the wrong thing", () => {
  const failed = { IsSuccessful: false, ResponseText: "Current Password is incorrect" };

  it.each<[string, number, unknown]>([
    ["500-MX", 500, wrongPassword],
    ["200-MX", 200, wrongPassword],
    ["200-IsSuccessful-false", 200, failed],
    ["400", 400, wrongPassword],
  ])("domainErrorMode %s: %i", async (domainErrorMode, expected, expectedBody) => {
    await client.set({ domainErrorMode });
    const { status, body } = await change("wrong");
    expect([status, body]).toEqual([expected, expectedBody]);
    expect(await client.accepts(john)).toBe(true);
    expect((await change(john.password, { body: {} })).status).toBe(400);
    expect((await change(john.password, { headers: { authorization: "wrong" } })).status).toBe(401);
  });

  it.each<[string | number, number]>([
    ["domain", 200],
    [401, 401],
  ])("wrongPasswordStatus %s", async (wrongPasswordStatus, expected) => {
    await client.set({ wrongPasswordStatus, domainErrorMode: "200-MX" });
    const { status, body } = await change("wrong");
    expect([status, body]).toEqual([expected, wrongPassword]);
    expect((await client.signIn({ ...john, password: "wrong" })).status).toBe(expected);
    expect((await client.changePassword(await client.authKey(), john.password, "")).status).toBe(200);
  });

  it("wrongCurrentPasswordText", async () => {
    await client.set({ wrongCurrentPasswordText: "Old password does not match" });
    expect((await change("wrong")).body.ExceptionMessage).toBe("Old password does not match");
  });
});

describe("a key that is not good", () => {
  it.each([401, 403])("badKeyStatus %i", async (badKeyStatus) => {
    await client.set({ badKeyStatus });
    const { status, body } = await client.changePassword("wrong", john.password, next);
    expect([status, body.ExceptionType]).toEqual([badKeyStatus, "MXUnAuthorizedAccessException"]);
    expect((await client.signIn(john, { headers: { "x-lsq-portalid": "wrong" } })).status).toBe(badKeyStatus);
    expect((await client.send({ method: "GET", path: "/api/Access/PublicToken" })).status).toBe(badKeyStatus);
  });

  it.each([401, 403, 500])("expiredKeyStatus %i, after authKeyTtlSeconds", async (expiredKeyStatus) => {
    await client.set({ expiredKeyStatus, authKeyTtlSeconds: 60 });
    await emulator.advance(0, true);
    const authKey = await client.authKey();
    await emulator.advance(59_999, true);
    expect((await client.changePassword(authKey, "wrong", next)).body).toEqual(wrongPassword);
    await emulator.advance(1, true);
    const { status, body } = await client.changePassword(authKey, john.password, next);
    expect([status, body.ExceptionType]).toEqual([expiredKeyStatus, "MXUnAuthorizedAccessException"]);
    expect(await client.accepts(john)).toBe(true);
  });

  it.each<[boolean | string, own: number, others: number]>([
    [false, 500, 500],
    ["others", 500, 401],
    [true, 401, 401],
  ])("revokeOnChange %s: whose keys a change ends", async (revokeOnChange, own, others) => {
    await client.set({ revokeOnChange });
    const [authKey, other] = [await client.authKey(), await client.authKey()];
    const statusOf = async (key: string) => (await client.changePassword(key, "wrong", next)).status;
    expect((await client.changePassword(authKey, john.password, next)).status).toBe(200);
    expect([await statusOf(authKey), await statusOf(other)]).toEqual([own, others]);
    const later = await client.authKey({ ...john, password: next });
    await client.resetPassword(await client.resetLink(), "reset");
    expect(await statusOf(later)).toBe(revokeOnChange === false ? 500 : 401);
  });
});

describe("the shape of errors and bodies", () => {
  it.each(["MX", "Message"])("otherErrorBody %s", async (otherErrorBody) => {
    await client.set({ otherErrorBody });
    const answers = [
      await change("", { body: {} }),
      await change("", { headers: { authorization: "wrong" } }),
      await client.send({ path: "/unknown" }),
    ];
    const members = otherErrorBody === "MX" ? ["Status", "ExceptionType", "ExceptionMessage"] : ["Message"];
    expect(answers.map(({ status }) => status)).toEqual([400, 401, 404]);
    expect(answers.map(({ body }) => Object.keys(body))).toEqual([members, members, members]);
    expect((await change("wrong")).body).toEqual(wrongPassword);
  });

  it("otherErrorBody Message leaves 500 its documented body, also where the emulator itself fails", async () => {
    const reported = vi.spyOn(console, "error").mockReturnValue(undefined);
    const fail = () => Promise.reject(new Error("out of memory"));
    const { handlers } = await createEmulator({
      switches: { leadsquared: { otherErrorBody: "Message" } },
      passwordHash: { hash: (password) => Promise.resolve(password), verify: fail },
    });
    const request = new Request("http://localhost/api/Authentication/v2/Signin", {
      method: "POST",
      headers: client.headers,
      body: JSON.stringify({ EmailAddress: john.email, Password: john.password }),
    });
    const answer = (await handlers.leadsquared(request)) as Response;
    expect([answer.status, await answer.json()]).toEqual([500, expect.objectContaining({ Status: "Error" })]);
    expect(reported).toHaveBeenCalledOnce();
    reported.mockRestore();
  });

  it("extraErrorMembers true: IsMXException, RequestId and Data (seen)", async () => {
    await client.set({ extraErrorMembers: true });
    const { body } = await change("wrong");
    expect(body).toEqual({ ...wrongPassword, IsMXException: true, RequestId: expect.any(String), Data: null });
    await client.set({ extraErrorMembers: false });
    expect((await change("wrong")).body).toEqual(wrongPassword);
  });

  it.each([
    ["refuse", 400],
    ["ignore", 200],
  ])("unknownAttributes %s: %i", async (unknownAttributes, expected) => {
    await client.set({ unknownAttributes });
    const polluted = `{"CurrentPassword":"${john.password}","__proto__":{"NewPassword":"${next}"}}`;
    expect((await change("", { body: polluted })).status).toBe(400);
    const body = { CurrentPassword: john.password, NewPassword: next, CaptchaToken: "x" };
    expect((await change("", { body })).status).toBe(expected);
    expect(await client.accepts({ ...john, password: next })).toBe(expected === 200);
  });
});
