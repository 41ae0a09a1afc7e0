import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type LoginRadiusClient, loginRadiusClient } from "../testing/loginRadiusClient.ts";
import { john, startTestEmulator, type TestEmulator } from "../testing/startTestEmulator.ts";

let emulator: TestEmulator;
let client: LoginRadiusClient;
beforeAll(async () => {
  emulator = await startTestEmulator({ switches: { loginradius: { rateLimit: "off" } } });
  client = loginRadiusClient(emulator);
});
beforeEach(() => emulator.reset());
afterAll(() => emulator.close());

const path = "/identity/v2/auth/password";
const forgot = (body: unknown, query = "") =>
  client.send({ path, method: "POST", body, query: `apikey=${emulator.fixtures.loginradius.apiKey}${query}` });
const withUrl = (url: string) => `&resetpasswordurl=${encodeURIComponent(url)}`;

describe("forgot password (LoginRadius, Authentication API)", () => {
  it.each([
    ["e-mail address", { email: john.email }],
    ["e-mail address in capitals", { Email: john.email.toUpperCase() }],
    ["user name", { username: "johnwick" }],
  ])("mails a link to who is named by %s", async (_, body) => {
    const { status, body: answer } = await forgot(body, withUrl("https://portal.example/reset"));
    expect([status, answer]).toEqual([200, { IsPosted: true }]);
    const mails = await client.mails();
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({ vendor: "loginradius", to: john.email });
    expect(mails[0]!.link).toMatch(/^https:\/\/portal\.example\/reset\?vtype=reset&vtoken=[0-9a-f]{32}$/);
    expect(mails[0]!.text).toContain(mails[0]!.link);
  });

  it("keeps the query of resetpasswordurl, and has an address of its own without one", async () => {
    await forgot({ email: john.email }, withUrl("https://portal.example/?lang=de"));
    await forgot({ email: john.email });
    const [own, fallback] = await client.mails();
    expect(own!.link).toMatch(/^https:\/\/portal\.example\/\?lang=de&vtype=reset&vtoken=/);
    expect(fallback!.link).toMatch(/^https:\/\/[^?]+\?vtype=reset&vtoken=/);
  });

  it("makes another token each time, and changes nothing yet", async () => {
    await forgot({ email: john.email });
    await forgot({ email: john.email });
    const [first, second] = await client.mails();
    expect(first!.link).not.toBe(second!.link);
    expect(await client.accepts(john)).toBe(true);
  });

  it.each<[string, unknown, number, number]>([
    ["nobody", {}, 403, 908],
    ["an e-mail address that is none", { email: "johnwick" }, 400, 1038],
    ["an e-mail address that is a list", { email: [john.email] }, 403, 908],
    ["broken JSON", "{", 400, 965],
  ])("refuses %s", async (_, body, status, code) => {
    const answer = await forgot(body);
    expect([answer.status, answer.body.ErrorCode]).toEqual([status, code]);
    expect(await client.mails()).toEqual([]);
  });

  it("asks for a captcha where Bot Protection guards PostForgotPasswordByEmail (appinfo)", async () => {
    await client.set({ botProtection: ["PostForgotPasswordByEmail"] });
    expect((await forgot({ email: john.email })).body.ErrorCode).toBe(982);
    expect((await forgot({ email: john.email }, "&g-recaptcha-response=emulated-captcha-1")).status).toBe(200);
    expect(await client.mails()).toHaveLength(1);
  });
});

describe("the switch forgotPasswordUnknown", () => {
  const nobody = { email: "nobody@example.com" };

  it("refused: tells with 938 that nobody is called that (page of error codes)", async () => {
    const { status, body } = await forgot(nobody);
    expect([status, body.ErrorCode, body.Message]).toEqual([403, 938, "User does not exist"]);
    expect((await forgot({ username: "nobody" })).body.ErrorCode).toBe(938);
  });

  it("hidden: answers as if somebody were, and mails nobody", async () => {
    await client.set({ forgotPasswordUnknown: "hidden" });
    expect((await forgot(nobody)).body).toEqual({ IsPosted: true });
    expect(await client.mails()).toEqual([]);
  });
});

describe("the switch forgotPasswordMail", () => {
  it("link: mails a link and no code", async () => {
    await forgot({ email: john.email });
    const [mail] = await client.mails();
    expect([typeof mail!.link, mail!.code]).toEqual(["string", undefined]);
  });

  it("otp: mails a code and no link", async () => {
    await client.set({ forgotPasswordMail: "otp" });
    await forgot({ email: john.email });
    const [mail] = await client.mails();
    expect([mail!.to, mail!.link, mail!.code]).toEqual([john.email, undefined, expect.stringMatching(/^\d{6}$/)]);
  });
});
