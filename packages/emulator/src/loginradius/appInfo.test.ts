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

const appInfo = async () => (await client.send({ path: "/ciam/appinfo" })).body;
const fieldOf = (info: { RegistrationFormSchema: { name: string }[] }, name: string) =>
  info.RegistrationFormSchema.find((field) => field.name === name);

// LoginRadius, get configurations
describe("GET /ciam/appinfo", () => {
  it("needs the API key and nothing else", async () => {
    const { status, headers } = await client.send({ path: "/ciam/appinfo" });
    expect([status, headers.get("content-type")]).toEqual([200, "application/json"]);
    expect((await client.send({ path: "/ciam/appinfo", query: "" })).body.ErrorCode).toBe(922);
    const foreign = "apikey=7fbf64ff-9ac8-465c-9c9b-ddc046903d7f";
    expect((await client.send({ path: "/ciam/appinfo", query: foreign })).body.ErrorCode).toBe(901);
  });

  it("holds the documented sample's password fields by default", async () => {
    const info = await appInfo();
    expect(fieldOf(info, "password")).toEqual({
      ...{ Checked: true, type: "password", name: "password", display: "Password" },
      ...{ rules: "min_length[8]|max_length[32]|required", options: null, permission: "w" },
      ...{ DataSource: null, Parent: null, ParentDataSource: null },
    });
    expect(fieldOf(info, "confirmpassword")).toMatchObject({
      rules: "min_length[6]|max_length[32]|matches[password]|required",
    });
  });

  it("shows the rules that stand, whether the server checks them or not", async () => {
    for (const serverValidation of [false, true]) {
      await client.set({ passwordRules: "required|alpha", serverValidation });
      expect(fieldOf(await appInfo(), "password")).toMatchObject({ rules: "required|alpha" });
    }
  });

  const google = { IsV2Recaptcha: true, V2RecaptchaSiteKey: expect.stringMatching(/^6L/), QQTencentCaptchaKey: null };
  const none = { IsV2Recaptcha: false, V2RecaptchaSiteKey: null, QQTencentCaptchaKey: null };
  it.each([
    ["GoogleRecaptchaV2", google],
    ["GoogleRecaptchaV3", none],
    ["HCaptcha", none],
    ["QQTencentCaptcha", { ...none, QQTencentCaptchaKey: expect.stringMatching(/^\d+$/) }],
  ])("shows the key of the captcha %s, as far as a member is documented for it", async (captcha, expected) => {
    await client.set({ captcha });
    expect(await appInfo()).toMatchObject({ ...expected, IsInvisibleRecaptcha: false });
  });

  it.each([
    ["GoogleRecaptchaV2", true],
    ["HCaptcha", false],
  ])("shows the captcha %s as an invisible reCAPTCHA v2, where it is: %s", async (captcha, isShown) => {
    await client.set({ captcha, invisibleRecaptcha: true });
    expect((await appInfo()).IsInvisibleRecaptcha).toBe(isShown);
  });

  it("says where Bot Protection is on", async () => {
    const off = {
      PostForgotPasswordByEmail: false,
      PostForgotPasswordByPhone: false,
      PutChangePassword: false,
      PostLoginByEmailAndPassword: false,
      PostLoginByUserNameAndPassword: false,
      PostLoginByPhoneAndPassword: false,
      PutUpdateProfile: false,
    };
    expect((await appInfo()).OptionalRecaptchaConfiguration).toEqual({ IsEnabled: false, Apis: off });
    await client.set({ botProtection: ["PutChangePassword"] });
    expect((await appInfo()).OptionalRecaptchaConfiguration).toEqual({
      IsEnabled: true,
      Apis: { ...off, PutChangePassword: true },
    });
  });

  it.each(["None", "Captcha", "SecurityQuestion", "Suspend", "Block"])("says how accounts lock: %s", async (type) => {
    await client.set({ lockoutType: type, maximumFailedAttempts: 7, suspendSeconds: 60 });
    expect((await appInfo()).LoginLockedConfiguration).toEqual({
      LoginLockedType: type,
      MaximumFailedLoginAttempts: 7,
      SuspendConfiguration: { EffectivePeriodInSeconds: 60 },
    });
  });

  it("suspends for the documented 900 seconds by default", async () => {
    const { SuspendConfiguration } = (await appInfo()).LoginLockedConfiguration;
    expect(SuspendConfiguration).toEqual({ EffectivePeriodInSeconds: 900 });
  });

  it.each([true, false])("says LoginOnPasswordReset %s", async (loginOnPasswordReset) => {
    await client.set({ loginOnPasswordReset });
    expect((await appInfo()).LoginOnPasswordReset).toBe(loginOnPasswordReset);
  });

  it("has the documented members, no other, and nothing about people", async () => {
    const info = await appInfo();
    const documented = [
      ...["AppName", "ApiRequestSigningConfig", "CustomDomain", "EmailVerificationFlow", "IsInvisibleRecaptcha"],
      ...["IsRememberMe", "IsV2Recaptcha", "LoginLockedConfiguration", "LoginOnPasswordReset"],
      ...["OptionalRecaptchaConfiguration", "QQTencentCaptchaKey", "RegistrationFormSchema", "V2RecaptchaSiteKey"],
    ];
    expect(Object.keys(info).toSorted()).toEqual(documented.toSorted());
    expect(JSON.stringify(info)).not.toContain(john.email);
  });
});
