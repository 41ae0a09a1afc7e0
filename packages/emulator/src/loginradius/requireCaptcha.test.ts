import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { call } from "../testing/call.ts";
import { apiError, type LoginRadiusClient, loginRadiusClient } from "../testing/loginRadiusClient.ts";
import { asha, john, startTestEmulator, type TestEmulator } from "../testing/startTestEmulator.ts";

let emulator: TestEmulator;
let client: LoginRadiusClient;
let token: string;
beforeAll(async () => {
  emulator = await startTestEmulator({
    switches: { loginradius: { rateLimit: "off", botProtection: ["PutChangePassword"] } },
  });
  client = loginRadiusClient(emulator);
});
beforeEach(async () => {
  await emulator.reset();
  token = await client.token();
});
afterAll(() => emulator.close());

const next = "NewSamplepassword@123";
const valid = "emulated-captcha-1";
const google = "g-recaptcha-response";
const isPosted = { IsPosted: true };
const invalidCaptcha = apiError(
  982,
  "CAPTCHA is invalid",
  "CAPTCHA is invalid, please enter the correct CAPTCHA value.",
);

type Parameters = Readonly<Record<string, unknown>>;

function inQuery(parameters: Parameters, oldPassword = john.password) {
  const apikey = emulator.fixtures.loginradius.apiKey;
  const query = new URLSearchParams({ apikey, ...parameters }).toString();
  return client.changePassword(token, oldPassword, next, { query });
}

function inBody(parameters: Parameters) {
  const body = { oldpassword: john.password, newpassword: next, ...parameters };
  return client.changePassword(token, "", "", { body });
}

async function expectRefused(answer: Awaited<ReturnType<typeof inBody>>): Promise<void> {
  expect([answer.status, answer.body]).toEqual([403, invalidCaptcha]);
  expect(await client.accepts(john)).toBe(true);
}

describe("Bot Protection at password/change", () => {
  it.each<[string, Parameters]>([
    ["no captcha", {}],
    ["an empty captcha", { [google]: "" }],
    ["a wrong captcha", { [google]: "made up" }],
    ["another site's captcha", { "h-captcha-response": valid }],
  ])("answers %s with 982", async (_, parameters) => expectRefused(await inQuery(parameters)));

  it("answers a captcha that is no text with 982", async () => expectRefused(await inBody({ [google]: [valid] })));

  it("takes a captcha once, even where the change failed", async () => {
    const answers = [
      await inQuery({ [google]: valid }, "wrong"),
      await inQuery({ [google]: valid }),
      await inQuery({ [google]: "emulated-captcha-2" }),
    ];
    expect(answers.map(({ body }) => body.ErrorCode)).toEqual([967, 982, undefined]);
  });

  it("forgets with a reset which captchas were used", async () => {
    await inQuery({ [google]: valid });
    await emulator.reset();
    token = await client.token();
    expect((await inQuery({ [google]: valid })).body).toEqual(isPosted);
  });

  it("looks at the captcha before the password", async () => {
    expect((await inQuery({}, "wrong")).body.ErrorCode).toBe(982);
  });

  it("asks for none at other calls", async () => expect(await client.accepts(asha)).toBe(true));

  it("asks for none where it is off, and uses none up", async () => {
    await client.set({ botProtection: [] });
    expect((await inQuery({ [google]: valid }, "wrong")).body.ErrorCode).toBe(967);
    await client.set({ botProtection: ["PutChangePassword"] });
    expect((await inQuery({ [google]: valid })).body).toEqual(isPosted);
  });
});

// LoginRadius's appinfo, OptionalRecaptchaConfiguration.Apis
describe.each([
  ["PostLoginByEmailAndPassword", { email: john.email }],
  ["PostLoginByUserNameAndPassword", { username: "johnwick" }],
  ["PostLoginByPhoneAndPassword", { phone: "+15555550123" }],
])("Bot Protection %s", (api, identifier) => {
  const login = (members: object) =>
    client.login(john, { body: { ...identifier, password: john.password, ...members } });

  it("asks for a captcha at this login", async () => {
    await client.set({ botProtection: [api] });
    expect((await login({})).body).toEqual(invalidCaptcha);
    expect((await login({ [google]: valid })).status).toBe(200);
  });

  it("leaves the others alone", async () => {
    const others = ["ByEmail", "ByUserName", "ByPhone"].map((by) => `PostLogin${by}AndPassword`);
    await client.set({ botProtection: others.filter((other) => other !== api) });
    expect((await login({})).status).toBe(200);
  });
});

it.each(["PostForgotPasswordByEmail", "PostForgotPasswordByPhone", "PutUpdateProfile"])(
  "Bot Protection %s is none of password/change and login",
  async (api) => {
    await client.set({ botProtection: [api] });
    expect((await inQuery({})).body).toEqual(isPosted);
  },
);

const tencent = { qq_captcha_ticket: valid, qq_captcha_randstr: "@abc" };

describe("the captcha of the site", () => {
  it.each<[string, Parameters, string]>([
    ["GoogleRecaptchaV2", { "g-recaptcha-response": valid }, "API reference, Update Password"],
    ["GoogleRecaptchaV2", { g_recaptcha_response: valid }, "API reference, Update Password"],
    ["GoogleRecaptchaV3", { "g-recaptcha-response": valid }, "API reference, Update Password"],
    ["HCaptcha", { "h-captcha-response": valid }, "API reference, Update Password"],
    ["HCaptcha", { h_captcha_response: valid }, "page of hCaptcha"],
    ["QQTencentCaptcha", tencent, "API reference, Update Password"],
    [
      "QQTencentCaptcha",
      { qq_recaptcha_ticket: valid, qq_recaptcha_randstr: "@abc" },
      "pages of forgot password and passwordless login",
    ],
    ["QQTencentCaptcha", { tencent_captcha_response: valid }, "page of Tencent's captcha"],
  ])("%s is taken from %j, in query and body (%s)", async (captcha, parameters) => {
    await client.set({ captcha });
    expect((await inQuery(parameters)).body).toEqual(isPosted);
    await emulator.reset();
    await client.set({ captcha });
    token = await client.token();
    expect((await inBody(parameters)).body).toEqual(isPosted);
  });

  it.each<[string, Parameters]>([
    ["GoogleRecaptchaV2", tencent],
    ["GoogleRecaptchaV3", { "h-captcha-response": valid }],
    ["HCaptcha", { [google]: valid }],
    ["QQTencentCaptcha", { [google]: valid }],
    ["QQTencentCaptcha", { qq_captcha_ticket: valid }],
    ["QQTencentCaptcha", { qq_captcha_randstr: valid }],
    ["QQTencentCaptcha", { ...tencent, qq_captcha_randstr: "" }],
  ])("%s is not taken from %j", async (captcha, parameters) => {
    await client.set({ captcha });
    await expectRefused(await inQuery(parameters));
  });
});

it("takes a ticket that Tencent's stand-in gave with its own random string only, and once", async () => {
  await client.set({ captcha: "QQTencentCaptcha" });
  const siteKey = emulator.fixtures.captcha.vendors.tencent.siteKey;
  const mint = async () => {
    const body = new URLSearchParams({ siteKey, hostname: "localhost" }).toString();
    return (await call(`${emulator.urls.captcha}/turing.captcha.qcloud.com/mint`, { method: "POST", body })).body;
  };
  const [one, other] = [await mint(), await mint()];
  const send = (ticket: string, randstr: string) => inQuery({ qq_captcha_ticket: ticket, qq_captcha_randstr: randstr });
  await expectRefused(await send(one.token, other.randstr));
  await expectRefused(await send("trerror_1006_1234567890_1790000000", "@abc"));
  expect((await send(one.token, one.randstr)).body).toEqual(isPosted);
  expect((await send(one.token, one.randstr)).body).toEqual(invalidCaptcha);
});

describe("captchaIn", () => {
  it.each([
    ["both", undefined, undefined],
    ["query", undefined, 982],
    ["body", 982, undefined],
  ])("%s", async (captchaIn, codeInQuery, codeInBody) => {
    await client.set({ captchaIn });
    const query = await inQuery({ [google]: valid });
    await emulator.reset();
    await client.set({ captchaIn });
    token = await client.token();
    const body = await inBody({ [google]: valid });
    expect([query.body.ErrorCode, body.body.ErrorCode]).toEqual([codeInQuery, codeInBody]);
  });
});

describe("captchaNames", () => {
  it.each<[string, Parameters, number | undefined]>([
    ["every", { h_captcha_response: valid }, undefined],
    ["page", { h_captcha_response: valid }, 982],
    ["page", { "h-captcha-response": valid }, undefined],
  ])("%s: %j", async (captchaNames, parameters, code) => {
    await client.set({ captcha: "HCaptcha", captchaNames });
    expect((await inQuery(parameters)).body.ErrorCode).toBe(code);
  });
});
