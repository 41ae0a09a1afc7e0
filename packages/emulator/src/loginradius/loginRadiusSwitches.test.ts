import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { call } from "../testing/call.ts";
import { type LoginRadiusClient, loginRadiusClient } from "../testing/loginRadiusClient.ts";
import { startTestEmulator, type TestEmulator } from "../testing/startTestEmulator.ts";

// What each position does is tested with the call that it changes.
let emulator: TestEmulator;
let client: LoginRadiusClient;
beforeAll(async () => {
  emulator = await startTestEmulator();
  client = loginRadiusClient(emulator);
});
afterAll(() => emulator.close());

const positions = async () => (await call(`${emulator.urls.control}/switches`)).body.loginradius;

it("stand like this by default", async () => {
  expect(await positions()).toMatchObject({
    rateLimit: { calls: 50, periodMs: 1_000 },
    tooManyRequestsBody: "error",
    retryAfter: "off",
    xhr200: true,
    errorBody: "full",
    status908: 403,
    sampleDescriptions: false,
    missingApiKey: 922,
    missingToken: 1060,
    tokenPrecedence: "header",
    accessTokenTtlSeconds: 900,
    slidingTokens: false,
    forceLogout: false,
    lockoutType: "None",
    maximumFailedAttempts: 5,
    suspendSeconds: 900,
    blockedAccounts: [],
    loginDisabledAccounts: [],
    unverifiedAccounts: [],
    passwordLogin: true,
    loginBy: "any",
    unknownUser: 966,
    captcha: "GoogleRecaptchaV2",
    botProtection: [],
    captchaIn: "both",
    captchaNames: "every",
    serverValidation: false,
    passwordRules: "min_length[8]|max_length[32]|required",
    validationFieldName: "newpassword",
    passwordHistory: 0,
    reusedPasswordCode: 1015,
    dictionaryPasswords: "allowed",
    commonPasswords: "allowed",
    profilePasswords: "allowed",
    breachedPasswords: "allowed",
    passwordExpirationDays: 0,
    webhookUrl: null,
    allowedOrigins: "any",
    preflightPreventWebhook: true,
  });
});

describe("take no other position", () => {
  it.each<[string, unknown]>([
    ["tooManyRequestsBody", "html"],
    ["retryAfter", "minutes"],
    ["xhr200", "never"],
    ["errorBody", "long"],
    ["status908", 401],
    ["sampleDescriptions", "true"],
    ["missingApiKey", 920],
    ["missingToken", 905],
    ["tokenPrecedence", "body"],
    ["accessTokenTtlSeconds", 59],
    ["accessTokenTtlSeconds", 7_776_001],
    ["slidingTokens", 1],
    ["forceLogout", null],
    ["lockoutType", "captcha"],
    ["maximumFailedAttempts", 0],
    ["suspendSeconds", 0.5],
    ["blockedAccounts", "johnwick@example.com"],
    ["loginDisabledAccounts", ["johnwick"]],
    ["unverifiedAccounts", [1]],
    ["passwordLogin", "yes"],
    ["loginBy", "email"],
    ["unknownUser", 1023],
    ["captcha", "Turnstile"],
    ["botProtection", ["PutPasswordChange"]],
    ["captchaIn", "header"],
    ["captchaNames", "all"],
    ["serverValidation", 1],
    ["passwordRules", "min_length"],
    ["passwordRules", "custom_validation[(###no]"],
    ["validationFieldName", "city"],
    ["passwordHistory", 25],
    ["reusedPasswordCode", 967],
    ["dictionaryPasswords", true],
    ["commonPasswords", true],
    ["profilePasswords", "exact"],
    ["breachedPasswords", false],
    ["passwordExpirationDays", -1],
    ["webhookUrl", "file:///etc/passwd"],
    ["webhookUrl", "localhost"],
    ["allowedOrigins", "none"],
    ["allowedOrigins", ["https://example.com/"]],
    ["allowedOrigins", ["*"]],
    ["preflightPreventWebhook", "X-PreventWebhook"],
  ])("%s %j", async (name, position) => {
    const before = await positions();
    const { status, body } = await client.set({ [name]: position });
    expect([status, body.error]).toEqual([400, expect.stringContaining(name)]);
    expect(await positions()).toEqual(before);
  });
});
