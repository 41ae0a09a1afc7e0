import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { CaptchaAdapter, CaptchaResponse } from "../captcha.ts";
import { type ChangePasswordError, isChangePasswordError } from "../errors.ts";
import { type EmulatedLoginRadius, startEmulatedLoginRadius } from "./emulator.test-server.ts";
import {
  type LoginRadiusCaptchas,
  type LoginRadiusConfigurationOptions,
  loginRadiusConfiguration,
} from "./loginRadiusConfiguration.ts";
import { misconfigured } from "./misconfigured.ts";
import { json, type Respond, raw, startServer } from "./wire.test-server.ts";

const apiKey = "KEY-MARKER";

function adapterOf<Vendor extends string>(id: Vendor): CaptchaAdapter<CaptchaResponse<Vendor>> {
  return { id, presentation: "widget", lifetime: 120_000, mount: () => Promise.reject(new Error("not in a test")) };
}

const made = { recaptcha: adapterOf("recaptcha"), tencent: adapterOf("tencent"), hcaptcha: adapterOf("hcaptcha") };

function factories() {
  return {
    recaptcha: vi.fn<NonNullable<LoginRadiusCaptchas["recaptcha"]>>(() => made.recaptcha),
    tencent: vi.fn<NonNullable<LoginRadiusCaptchas["tencent"]>>(async () => made.tencent),
  };
}

/** The error that it rejects with, once it is sure to give nothing of key and answer away. */
async function errorOf(configuring: Promise<unknown>): Promise<ChangePasswordError> {
  const error = await configuring.then(
    () => expect.fail("there was no error"),
    (thrown: unknown) => thrown,
  );
  if (!isChangePasswordError(error)) throw error;
  expect(`${error.stack}${JSON.stringify(error)}`).not.toContain("MARKER");
  expect(error.detail).toMatch(/^\S.*\.$/);
  return error;
}

describe("of the emulated LoginRadius", () => {
  let loginRadius: EmulatedLoginRadius;
  beforeAll(async () => {
    loginRadius = await startEmulatedLoginRadius();
  });
  beforeEach(() => loginRadius.control("POST", "/reset"));
  afterAll(() => loginRadius.close());

  const configurationWith = async (switches: object, options: Partial<LoginRadiusConfigurationOptions> = {}) => {
    await loginRadius.control("PUT", "/switches", { loginradius: switches });
    const { baseUrl, apiKey } = loginRadius.fixtures.loginradius;
    return loginRadiusConfiguration({ apiKey, baseUrl, ...options });
  };
  const guarded = { botProtection: ["PutChangePassword"] };
  const samplePolicy = { minLength: 8, maxLength: 32, notCurrent: true };

  it.each([{}, { lockoutType: "Suspend" }, { botProtection: ["PostLoginByEmailAndPassword", "PutUpdateProfile"] }])(
    "gives no captcha where none is asked for (%j), whatever there is",
    async (switches) => {
      const captchas = factories();
      const captcha = vi.fn(() => made.hcaptcha);
      for (const given of [{}, { captchas, captcha }]) {
        expect(await configurationWith(switches, given)).toStrictEqual({
          captcha: undefined,
          captchaLoading: undefined,
          policy: samplePolicy,
        });
      }
      for (const factory of [captcha, captchas.recaptcha, captchas.tencent]) expect(factory).not.toHaveBeenCalled();
    },
  );

  it.each([
    ["GoogleRecaptchaV2", made.recaptcha],
    ["QQTencentCaptcha", made.tencent],
    ["HCaptcha", made.hcaptcha],
    ["GoogleRecaptchaV3", made.hcaptcha],
  ])("of %s gives the one that was made for it", async (captcha, expected) => {
    for (const [switches, captchaLoading] of [
      [guarded, "eager"],
      [{ lockoutType: "Captcha" }, "required"],
      [{ ...guarded, lockoutType: "Captcha" }, "eager"],
    ] as const) {
      await loginRadius.control("POST", "/reset");
      const configuration = await configurationWith(
        { captcha, ...switches },
        { captchas: factories(), captcha: made.hcaptcha },
      );
      expect(configuration).toStrictEqual({ captcha: expected, captchaLoading, policy: samplePolicy });
      expect(configuration.captcha).toBe(expected);
    }
  });

  it.each([
    [false, "checkbox"],
    [true, "invisible"],
  ])("tells the factory of reCAPTCHA its key and type (invisible: %s)", async (invisibleRecaptcha, type) => {
    const captchas = factories();
    await configurationWith({ ...guarded, invisibleRecaptcha }, { captchas });
    expect(captchas.recaptcha.mock.calls).toEqual([[{ siteKey: expect.stringMatching(/^6L/), type }]]);
    expect(captchas.tencent).not.toHaveBeenCalled();
  });

  it("tells the factory of Tencent its app's id", async () => {
    const captchas = factories();
    await configurationWith({ ...guarded, captcha: "QQTencentCaptcha" }, { captchas });
    expect(captchas.tencent.mock.calls).toEqual([[{ appId: expect.stringMatching(/^\d+$/) }]]);
  });

  it("takes a function in place of the captcha that it can't tell", async () => {
    const switches = { ...guarded, captcha: "HCaptcha" };
    for (const captcha of [() => made.hcaptcha, async () => made.hcaptcha]) {
      expect((await configurationWith(switches, { captcha })).captcha).toBe(made.hcaptcha);
    }
  });

  it.each([
    ["GoogleRecaptchaV2", "captchas.recaptcha is missing.", { captcha: made.hcaptcha }],
    ["QQTencentCaptcha", "captchas.tencent is missing.", { captchas: { recaptcha: () => made.recaptcha } }],
    ["HCaptcha", "captcha is missing.", { captchas: factories() }],
    ["GoogleRecaptchaV3", "captcha is missing.", {}],
  ])("is misconfigured without what %s needs, and says so", async (captcha, told, options) => {
    for (const switches of [guarded, { lockoutType: "Captcha" }]) {
      const error = await errorOf(configurationWith({ captcha, ...switches }, options));
      expect(error).toMatchObject({ code: "misconfigured", provider: "loginradius" });
      expect(error.detail).toContain(told);
      expect(error.detail).toContain("Pass");
    }
  });

  it("makes a policy of the rules, and tells which it leaves out", async () => {
    const onSkippedRule = vi.fn();
    const passwordRules = "min_length[10]|alphanumeric_combo|valid_email|required";
    const { policy } = await configurationWith({ passwordRules }, { onSkippedRule });
    expect(policy).toMatchObject({ minLength: 10, required: [["upper", "lower"], "digit"], notCurrent: true });
    expect(onSkippedRule.mock.calls).toEqual([["valid_email", expect.stringMatching(/\S/)]]);
  });

  it("of an app with another key is misconfigured", async () => {
    const error = await errorOf(configurationWith({}, { apiKey: "7fbf64ff-9ac8-465c-9c9b-ddc046903d7f" }));
    expect(error).toMatchObject({ code: "misconfigured", providerCode: 901, status: 403 });
  });

  it("is rate_limited where the app has no calls left, with the moment of the next one", async () => {
    await loginRadius.control("POST", "/faults", { kind: "rate-limit", retryAfter: 3 });
    const before = Date.now();
    const { code, status, retryAt } = await errorOf(configurationWith({}));
    expect([code, status]).toEqual(["rate_limited", 429]);
    expect(retryAt?.getTime()).toBeGreaterThanOrEqual(before + 3_000);
  });
});

/** A configuration that asks for reCAPTCHA, as far as it is read. */
const wanted = {
  IsV2Recaptcha: true,
  IsInvisibleRecaptcha: false,
  V2RecaptchaSiteKey: "SITE-KEY-MARKER",
  QQTencentCaptchaKey: null as unknown,
  OptionalRecaptchaConfiguration: { IsEnabled: true, Apis: { PutChangePassword: true } } as unknown,
  LoginLockedConfiguration: { LoginLockedType: "None" } as unknown,
  RegistrationFormSchema: [
    { name: "emailid", rules: "required" },
    { name: "password", rules: "min_length[9]" },
  ] as unknown,
};

const captchas: LoginRadiusCaptchas = { recaptcha: () => made.recaptcha, tencent: () => made.tencent };

async function configure(respond: Respond, options: Partial<LoginRadiusConfigurationOptions> = {}) {
  const { baseUrl, received } = await startServer(respond);
  return { configuration: loginRadiusConfiguration({ apiKey, baseUrl, captchas, ...options }), received };
}

const errorFor = async (respond: Respond, options?: Partial<LoginRadiusConfigurationOptions>) =>
  errorOf((await configure(respond, options)).configuration);

describe("the request (LoginRadius, Get Configurations)", () => {
  it("is exactly this", async () => {
    const { configuration, received } = await configure(json(wanted));
    await configuration;
    expect(received).toMatchObject([{ method: "GET", path: "/ciam/appinfo", query: [["apikey", apiKey]], body: "" }]);
    const byFetch = /^(?:host|connection|user-agent|accept.*|sec-.*)$/i;
    expect(received[0]?.headerNames.filter((name) => !byFetch.test(name))).toEqual([]);
  });

  it("goes to LoginRadius unless told otherwise, without cookies and referrer", async () => {
    const fetch = vi.fn<typeof globalThis.fetch>(async () => Response.json(wanted));
    await loginRadiusConfiguration({ apiKey: "a&b", fetch, captchas });
    const [url, init] = fetch.mock.calls[0] ?? [];
    expect(url).toBe("https://config.lrcontent.com/ciam/appinfo?apikey=a%26b");
    expect(init).toMatchObject({ credentials: "omit", referrerPolicy: "no-referrer" });
  });
});

describe("what is read of it", () => {
  it("null is what the app doesn't use", async () => {
    const unused = {
      ...{ OptionalRecaptchaConfiguration: null, LoginLockedConfiguration: null, RegistrationFormSchema: null },
    };
    expect(await (await configure(json(unused))).configuration).toStrictEqual({
      captcha: undefined,
      captchaLoading: undefined,
      policy: { notCurrent: true },
    });
  });

  it("a schema without a password has no rules", async () => {
    for (const RegistrationFormSchema of [[], [null, 5, { name: "emailid" }], [{ name: "password", rules: null }]]) {
      const { policy } = await (await configure(json({ ...wanted, RegistrationFormSchema }))).configuration;
      expect(policy).toStrictEqual({ notCurrent: true });
    }
  });

  it("reCAPTCHA goes before Tencent, which LoginRadius has as a fallback too", async () => {
    const { captcha } = await (await configure(json({ ...wanted, QQTencentCaptchaKey: "1" }))).configuration;
    expect(captcha).toBe(made.recaptcha);
  });

  it.each([null, ""])("a reCAPTCHA without a key (%o) is none", async (V2RecaptchaSiteKey) => {
    const { captcha } = await (await configure(json({ ...wanted, V2RecaptchaSiteKey, QQTencentCaptchaKey: "1" })))
      .configuration;
    expect(captcha).toBe(made.tencent);
  });

  it.each<[string, object]>([
    ["has no RegistrationFormSchema", { RegistrationFormSchema: undefined }],
    ["has a RegistrationFormSchema that is no list", { RegistrationFormSchema: { password: "required" } }],
    ["has no rules", { RegistrationFormSchema: [{ name: "password" }] }],
    ["has a rules that is no string", { RegistrationFormSchema: [{ name: "password", rules: ["required"] }] }],
    ["has no OptionalRecaptchaConfiguration", { OptionalRecaptchaConfiguration: undefined }],
    ["has a OptionalRecaptchaConfiguration that is no object", { OptionalRecaptchaConfiguration: true }],
    ["has a OptionalRecaptchaConfiguration that is no object", { OptionalRecaptchaConfiguration: [] }],
    ["has no IsEnabled", { OptionalRecaptchaConfiguration: {} }],
    ["has a IsEnabled that is no boolean", { OptionalRecaptchaConfiguration: { IsEnabled: "true" } }],
    ["has no Apis", { OptionalRecaptchaConfiguration: { IsEnabled: true } }],
    ["has no PutChangePassword", { OptionalRecaptchaConfiguration: { IsEnabled: true, Apis: null } }],
    ["has no PutChangePassword", { OptionalRecaptchaConfiguration: { IsEnabled: true, Apis: {} } }],
    ["has no LoginLockedConfiguration", { LoginLockedConfiguration: undefined }],
    ["has no LoginLockedType", { LoginLockedConfiguration: {} }],
    ["has a LoginLockedType that is no string", { LoginLockedConfiguration: { LoginLockedType: 1 } }],
    ["has no IsV2Recaptcha", { IsV2Recaptcha: undefined }],
    ["has a IsV2Recaptcha that is no boolean", { IsV2Recaptcha: "false" }],
    ["has no V2RecaptchaSiteKey", { V2RecaptchaSiteKey: undefined }],
    ["has a V2RecaptchaSiteKey that is no string", { V2RecaptchaSiteKey: { MARKER: 1 } }],
    ["has no IsInvisibleRecaptcha", { IsInvisibleRecaptcha: undefined }],
    ["has no QQTencentCaptchaKey", { IsV2Recaptcha: false, QQTencentCaptchaKey: undefined }],
    ["has a QQTencentCaptchaKey that is no string", { IsV2Recaptcha: false, QQTencentCaptchaKey: 1_234 }],
  ])("a configuration that %s is an unexpected_response", async (told, members) => {
    const error = await errorFor(json({ ...wanted, ...members }));
    expect(error).toMatchObject({ code: "unexpected_response", provider: "loginradius" });
    expect(error.detail).toContain(`configuration ${told}.`);
  });

  it.each<[string, Respond]>([
    ["a page", raw("<!doctype html><p>MARKER", 200, { "Content-Type": "text/html" })],
    ["a page that is refused", raw("<p>MARKER", 403, { "Content-Type": "text/html" })],
    ["nothing", raw("")],
    ["half of it", raw(JSON.stringify(wanted).slice(0, -5))],
    ["null", json(null)],
    ["a list", json([wanted])],
    ["a text", json("MARKER")],
    ["an object that is refused for no reason", json(wanted, 401)],
    ["more than anybody's", raw(JSON.stringify({ ...wanted, padding: "x".repeat(1_048_577) }))],
  ])("%s is an unexpected_response", async (_, respond) => {
    expect((await errorFor(respond)).code).toBe("unexpected_response");
  });

  it("a large configuration is read to its end", async () => {
    const { configuration } = await configure(json({ padding: "x".repeat(900_000), ...wanted }));
    expect((await configuration).policy).toMatchObject({ minLength: 9 });
  });

  it.each<[string, Respond, object]>([
    ["an error", json({ ErrorCode: 920, Message: "MARKER" }, 400), { code: "misconfigured", providerCode: 920 }],
    ["an error with 200", json({ ErrorCode: "901" }), { code: "misconfigured", providerCode: 901 }],
    ["an error in camel case", json({ errorCode: 901 }, 403), { code: "misconfigured", providerCode: 901 }],
    ["nothing of that name", raw("MARKER", 404), { code: "misconfigured", status: 404 }],
    ["429 without a body", raw("", 429), { code: "rate_limited", status: 429 }],
    ["500", json({ ErrorCode: 950 }, 500), { code: "provider_unavailable", status: 500, providerCode: 950 }],
    ["503 of a proxy", raw("<p>MARKER", 503), { code: "provider_unavailable", status: 503 }],
  ])("%s has its code", async (_, respond, expected) => {
    expect(await errorFor(respond)).toMatchObject({ provider: "loginradius", ...expected });
  });

  it("a code of 0 is none", async () => {
    expect((await (await configure(json({ ErrorCode: 0, ...wanted }))).configuration).captchaLoading).toBe("eager");
  });
});

describe("it ends", () => {
  it("after the timeout, where the answer or the rest of it never comes", async () => {
    for (const respond of [
      () => {},
      (response) => response.writeHead(200, { "Content-Type": "application/json" }).write('{"AppName":'),
    ] as Respond[]) {
      const error = await errorFor(respond, { timeout: 50 });
      expect(error.code).toBe("provider_unavailable");
      expect(error.detail).toContain("50 ms");
    }
  });

  it("with a connection that breaks", async () => {
    expect((await errorFor((response) => response.destroy())).code).toBe("provider_unavailable");
  });

  it("when the signal aborts, before and after the request has left", async () => {
    const controller = new AbortController();
    const { configuration, received } = await configure(() => controller.abort(), { signal: controller.signal });
    expect((await errorOf(configuration)).code).toBe("aborted");
    expect(received).toHaveLength(1);
    const second = await configure(json(wanted), { signal: controller.signal });
    expect((await errorOf(second.configuration)).code).toBe("aborted");
    expect(second.received).toHaveLength(0);
  });

  it("at once where the browser knows that it is offline", async () => {
    vi.stubGlobal("navigator", { onLine: false });
    const { configuration, received } = await configure(json(wanted));
    expect((await errorOf(configuration).finally(() => vi.unstubAllGlobals())).code).toBe("offline");
    expect(received).toHaveLength(0);
  });

  it("where a factory never does, fails, or is aborted", async () => {
    const never = () => new Promise<typeof made.recaptcha>(() => {});
    const failing = async () => Promise.reject(new Error("MARKER"));
    const controller = new AbortController();
    const aborting = () => {
      controller.abort();
      return never();
    };
    const errorWith = (recaptcha: NonNullable<LoginRadiusCaptchas["recaptcha"]>, more: object) =>
      errorFor(json(wanted), { captchas: { recaptcha }, ...more });
    const unavailable = { code: "captcha_unavailable", provider: "recaptcha" };
    expect(await errorWith(never, { timeout: 50 })).toMatchObject({ ...unavailable, providerCode: "load-timeout" });
    expect(await errorWith(failing, {})).toMatchObject({ ...unavailable, providerCode: "load-failed" });
    expect((await errorWith(aborting, { signal: controller.signal })).code).toBe("aborted");
  });

  it("with the error that a factory rejects with, where that is one of ours", async () => {
    const error = misconfigured("recaptcha", "siteKey", "is missing.");
    const recaptcha = () => {
      throw error;
    };
    expect(await errorFor(json(wanted), { captchas: { recaptcha } })).toBe(error);
  });
});

describe("in plain JavaScript", () => {
  it.each<[string, object | undefined]>([
    ["no options", undefined],
    ["no key", { apiKey: undefined }],
    ["an empty key", { apiKey: "" }],
    ["a key that is a function", { apiKey: () => apiKey }],
    ["plain http", { baseUrl: "http://config.example" }],
    ["a fetch that is none", { fetch: "fetch" }],
    ["a timeout that is none", { timeout: "soon" }],
    ["a signal that is none", { signal: true }],
  ])("%s is misconfigured, and nothing is sent", async (_, options) => {
    const fetch = vi.fn();
    const given = options && { apiKey, fetch, ...options };
    const error = await errorOf(loginRadiusConfiguration(given as LoginRadiusConfigurationOptions));
    expect(error).toMatchObject({ code: "misconfigured", provider: "loginradius" });
    expect(fetch).not.toHaveBeenCalled();
  });

  it.each<[string, object]>([
    ["an adapter in place of its factory", { recaptcha: made.recaptcha }],
    ["a factory of another captcha", { recaptcha: () => adapterOf("turnstile") }],
    ["a factory that gives nothing", { recaptcha: () => undefined }],
    ["a factory that gives a module", { recaptcha: async () => ({ recaptcha: () => made.recaptcha }) }],
  ])("%s is misconfigured", async (_, captchas) => {
    const error = await errorFor(json(wanted), { captchas: captchas as LoginRadiusCaptchas });
    expect(error.code).toBe("misconfigured");
    expect(error.detail).toContain("captchas.recaptcha");
  });

  it("a captcha that is none is misconfigured", async () => {
    const captcha = "hcaptcha" as unknown as typeof made.hcaptcha;
    const error = await errorFor(json({ ...wanted, IsV2Recaptcha: false }), { captcha });
    expect([error.code, error.detail]).toEqual(["misconfigured", expect.stringContaining("captcha gave no captcha")]);
  });
});
