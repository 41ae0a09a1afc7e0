import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type ErrorCode, errorCodes } from "../errors.ts";
import { change, failure } from "../lib/conformance/harness.test-suite.ts";
import { json, type Respond, raw, startServer } from "../lib/wire.test-server.ts";
import { createLoginRadiusProvider, type LoginRadiusCaptcha, type LoginRadiusProviderOptions } from "./loginradius.ts";

const keys = { apiKey: "API-KEY", accessToken: "ACCESS-TOKEN" };
const hcaptcha = { vendor: "hcaptcha", token: "token" } as const;

async function failureOf(respond: Respond, captcha?: LoginRadiusCaptcha) {
  const { baseUrl } = await startServer(respond);
  return failure(createLoginRadiusProvider({ ...keys, baseUrl }).changePassword({ ...change, captcha }));
}

async function requestOf(options: Partial<LoginRadiusProviderOptions>, captcha?: LoginRadiusCaptcha) {
  const { baseUrl, received } = await startServer(json({ IsPosted: true }));
  await createLoginRadiusProvider({ ...keys, baseUrl, ...options }).changePassword({ ...change, captcha });
  expect(received).toHaveLength(1);
  const [request] = received;
  if (!request) throw new Error("nothing was received");
  return request;
}

/** The error body (LoginRadius, API Error Codes). */
const refusal = (ErrorCode: unknown, status = 403, more: object = {}) =>
  json({ Description: "MARKER", ErrorCode, Message: "MARKER", IsProviderError: false, ...more }, status);

describe("the request (LoginRadius, Identity API: Change Password)", () => {
  it("is exactly this", async () => {
    const request = await requestOf({});
    expect(request).toMatchObject({
      method: "PUT",
      path: "/identity/v2/auth/password/change",
      query: [["apikey", "API-KEY"]],
      body: '{"oldpassword":"CURRENT-MARKER","newpassword":"NEW-MARKER"}',
    });
    expect(request.headers["authorization"]).toBe("Bearer ACCESS-TOKEN");
    expect(request.headers["content-type"]).toBe("application/json");
    const byFetch = /^(?:host|connection|content-length|user-agent|pragma|cache-control|accept.*|sec-.*)$/i;
    expect(request.headerNames.filter((name) => !byFetch.test(name)).sort()).toEqual(["Authorization", "Content-Type"]);
  });

  it("goes to LoginRadius unless told otherwise", async () => {
    let url = "";
    const fetch = async (input: unknown) => {
      url = String(input);
      return Response.json({ IsPosted: true });
    };
    await createLoginRadiusProvider({ ...keys, fetch }).changePassword(change);
    expect(url).toBe("https://api.loginradius.com/identity/v2/auth/password/change?apikey=API-KEY");
  });

  it("has the token in the query when asked, and then nowhere else", async () => {
    const request = await requestOf({ accessTokenIn: "query" });
    expect(request.query).toEqual([
      ["apikey", "API-KEY"],
      ["access_token", "ACCESS-TOKEN"],
    ]);
    expect(request.headers).not.toHaveProperty("authorization");
  });

  it("prevents the webhook by query or by header, never by both", async () => {
    const byQuery = await requestOf({ preventWebhook: true });
    expect(byQuery.query).toContainEqual(["prevent_webhook", "true"]);
    expect(byQuery.headers).not.toHaveProperty("x-preventwebhook");
    const byHeader = await requestOf({ preventWebhook: "header" });
    expect(byHeader.query).toEqual([["apikey", "API-KEY"]]);
    expect(byHeader.headers["x-preventwebhook"]).toBe("true");
    const off = await requestOf({ preventWebhook: false });
    expect(off.query).toEqual([["apikey", "API-KEY"]]);
    expect(off.headers).not.toHaveProperty("x-preventwebhook");
  });

  it.each<[LoginRadiusCaptcha, [string, string][]]>([
    [{ vendor: "recaptcha", token: "a&b=c+d" }, [["g-recaptcha-response", "a&b=c+d"]]],
    [{ vendor: "hcaptcha", token: "t", randstr: "ignored" }, [["h-captcha-response", "t"]]],
    [
      { vendor: "tencent", token: "t", randstr: "@x" },
      [
        ["qq_captcha_ticket", "t"],
        ["qq_captcha_randstr", "@x"],
      ],
    ],
  ])("carries %o in the query", async (captcha, parameters) => {
    const request = await requestOf({}, captcha);
    expect(request.query).toEqual([["apikey", "API-KEY"], ...parameters]);
    expect(request.body).not.toContain("captcha");
  });

  it.each<[LoginRadiusProviderOptions["recaptchaParameter"], string[]]>([
    [undefined, ["g-recaptcha-response"]],
    ["g-recaptcha-response", ["g-recaptcha-response"]],
    ["g_recaptcha_response", ["g_recaptcha_response"]],
    ["both", ["g-recaptcha-response", "g_recaptcha_response"]],
  ])("spells reCAPTCHA's parameter as recaptchaParameter %o says, and no other captcha's", async (given, names) => {
    const carried = async (captcha: LoginRadiusCaptcha) =>
      (await requestOf({ recaptchaParameter: given }, captcha)).query.slice(1);
    expect(await carried({ vendor: "recaptcha", token: "t" })).toEqual(names.map((name) => [name, "t"]));
    expect(await carried(hcaptcha)).toEqual([["h-captcha-response", "token"]]);
  });

  it.each([undefined, ""])("is not sent with half of Tencent's pair (randstr %o)", async (randstr) => {
    const { baseUrl, received } = await startServer(json({ IsPosted: true }));
    const captcha = { vendor: "tencent", token: "t", randstr } as const;
    const error = await failure(createLoginRadiusProvider({ ...keys, baseUrl }).changePassword({ ...change, captcha }));
    expect(error.code).toBe("misconfigured");
    expect(error.detail).toContain("randstr");
    expect(received).toHaveLength(0);
  });
});

describe("the factory refuses", () => {
  it.each<[string, unknown]>([
    ["no options", undefined],
    ["no key", { ...keys, apiKey: undefined }],
    ["an empty key", { ...keys, apiKey: "" }],
    ["a key that is a function", { ...keys, apiKey: () => "API-KEY" }],
    ["another place for the token", { ...keys, accessTokenIn: "body" }],
    ["another way with the webhook", { ...keys, preventWebhook: "query" }],
    ["another parameter for reCAPTCHA", { ...keys, recaptchaParameter: "h-captcha-response" }],
  ])("%s", (_, options) => {
    expect(() => createLoginRadiusProvider(options as LoginRadiusProviderOptions)).toThrow(
      expect.objectContaining({ code: "misconfigured", provider: "loginradius" }),
    );
  });
});

// HTTP status and code as in LoginRadius's list of error codes.
const documentedForChange: [providerCode: number, status: number, code: ErrorCode, field?: string][] = [
  [901, 403, "misconfigured"],
  [905, 403, "session_expired"],
  [906, 403, "session_expired"],
  [908, 403, "misconfigured"],
  [909, 403, "misconfigured"],
  [920, 400, "misconfigured"],
  [922, 400, "misconfigured"],
  [967, 401, "current_password_incorrect", "currentPassword"],
  [982, 403, "captcha_required", "captcha"],
  [984, 403, "unexpected_response"],
  [991, 403, "account_blocked"],
  [1015, 403, "new_password_reused", "newPassword"],
  [1038, 400, "unexpected_response"],
  [1079, 400, "misconfigured"],
  [1081, 400, "misconfigured"],
  [1083, 400, "misconfigured"],
  [1090, 400, "misconfigured"],
  [1132, 403, "captcha_required", "captcha"],
  [1134, 403, "new_password_rejected"],
  [1144, 403, "misconfigured"],
  [1148, 403, "account_locked"],
  [1216, 403, "new_password_rejected", "newPassword"],
];

const documentedElsewhere: typeof documentedForChange = [
  [902, 401, "misconfigured"],
  [938, 403, "unexpected_response"],
  [942, 403, "misconfigured"],
  [950, 500, "provider_unavailable"],
  [965, 400, "misconfigured"],
  [966, 401, "current_password_incorrect", "currentPassword"],
  [971, 400, "misconfigured"],
  [1016, 403, "unexpected_response"],
  [1055, 403, "session_expired"],
  [1060, 400, "session_expired"],
  [1080, 400, "misconfigured"],
  [1089, 400, "misconfigured"],
  [1130, 403, "account_blocked"],
  [1164, 403, "account_blocked"],
  [1165, 403, "account_locked"],
  [1166, 403, "account_locked"],
  [1167, 403, "account_locked"],
  [1198, 403, "account_locked"],
  [1205, 401, "current_password_incorrect", "currentPassword"],
  [1206, 403, "misconfigured"],
  [1207, 400, "misconfigured"],
  [1208, 403, "misconfigured"],
  [1214, 400, "new_password_rejected"],
  [1217, 403, "session_expired"],
  [1218, 403, "captcha_required", "captcha"],
  [1220, 403, "account_blocked"],
  [1264, 403, "account_locked"],
  [1286, 403, "misconfigured"],
  [1315, 403, "new_password_compromised", "newPassword"],
  [2017, 400, "misconfigured"],
  [2023, 400, "misconfigured"],
  [2024, 403, "session_expired"],
];

describe("the error codes", () => {
  it("are on the pages of what they are read as, and those name no other", () => {
    const onPages = errorCodes.flatMap((code) => {
      const page = readFileSync(new URL(`../../docs/errors/${code}.md`, import.meta.url), "utf8");
      const line = page.split("\n").find((text) => text.startsWith("- LoginRadius: ")) ?? "";
      return [...line.matchAll(/`(\d{3,4})`/g)].map(([, providerCode]) => `${providerCode} ${code}`);
    });
    const inTables = [...documentedForChange, ...documentedElsewhere].map(([number, , code]) => `${number} ${code}`);
    const besides = ["982 captcha_rejected", "1218 captcha_rejected", "429 rate_limited"];
    expect(onPages.sort()).toEqual([...inTables, ...besides].sort());
  });

  it("are all 22 that LoginRadius documents for the call", () => {
    expect(documentedForChange).toHaveLength(22);
  });

  it.each([...documentedForChange, ...documentedElsewhere])(
    "%i (%i) is %s",
    async (providerCode, status, code, field) => {
      for (const respond of [
        refusal(providerCode, status),
        refusal(providerCode, 200),
        refusal(String(providerCode), status),
        json({ errorCode: providerCode, message: "MARKER" }, status),
        json({ ErrorCode: providerCode, IsPosted: true }, 200),
      ]) {
        expect(await failureOf(respond)).toMatchObject({ code, field, providerCode });
      }
    },
  );

  it.each([
    [999_999, 403, 999_999],
    [1017, 400, 1017],
    [1017, 404, 1017],
    [1017, 500, 1017],
    [1017, 200, 1017],
    ["MARKER", 403, undefined],
    [{ MARKER: 967 }, 200, undefined],
    [96.7, 200, undefined],
  ])("an unknown one (%o with %i) keeps its number and has no reading", async (given, status, providerCode) => {
    expect(await failureOf(refusal(given, status))).toMatchObject({
      code: "unexpected_response",
      providerCode,
      status,
    });
  });

  it("an unknown one with 503 is an outage, and with 429 a rate limit", async () => {
    expect((await failureOf(refusal(1017, 503))).code).toBe("provider_unavailable");
    expect((await failureOf(refusal(1017, 429))).code).toBe("rate_limited");
    expect(await failureOf(refusal(429, 200))).toMatchObject({ code: "rate_limited", providerCode: 429 });
  });

  it("no reading comes from a text or a status alone", async () => {
    for (const status of [401, 403]) {
      const error = await failureOf(json({ Message: "Current password is invalid" }, status));
      expect(error).toMatchObject({ code: "unexpected_response", status });
    }
  });

  it("success with an empty code is success", async () => {
    for (const ErrorCode of [null, 0, ""]) {
      const { baseUrl } = await startServer(json({ IsPosted: true, ErrorCode, Data: { some: "thing" } }));
      await createLoginRadiusProvider({ ...keys, baseUrl }).changePassword(change);
    }
  });

  it("posted is not the same as not refused", async () => {
    expect((await failureOf(json({ IsPosted: false }))).code).toBe("outcome_unknown");
    expect((await failureOf(json({ IsPosted: 1 }))).code).toBe("outcome_unknown");
  });
});

describe("a captcha that is wrong or missing", () => {
  it.each([982, 1218])("%i is rejected when there was one, and required when there was none", async (code) => {
    expect((await failureOf(refusal(code), hcaptcha)).code).toBe("captcha_rejected");
    expect((await failureOf(refusal(code))).code).toBe("captcha_required");
  });

  it("1132 asks for one in any case", async () => {
    expect((await failureOf(refusal(1132), hcaptcha)).code).toBe("captcha_required");
  });
});

describe("1134, failed validation", () => {
  it.each([
    [[{ FieldName: "newpassword", ErrorMessage: "too short" }], "newPassword"],
    [[{ FieldName: "NewPassword" }], "newPassword"],
    [[{ FieldName: "password" }], "newPassword"],
    [[{ FieldName: "city" }, { FieldName: "Password" }], "newPassword"],
    [[{ FieldName: "city" }], undefined],
    [[{ FieldName: "oldpassword" }], undefined],
    [[{ FieldName: 5 }, null, "newpassword"], undefined],
    [[], undefined],
    ["newpassword", undefined],
    [null, undefined],
    [undefined, undefined],
  ])("with %o is about the field %s", async (Errors, field) => {
    const error = await failureOf(refusal(1134, 403, { Errors }));
    expect(error).toMatchObject({ code: "new_password_rejected", field });
  });
});

describe("1198, suspended (LoginRadius, Auth Security Configuration)", () => {
  it("tells until when", async () => {
    const { retryAt } = await failureOf(
      refusal(1198, 403, { Data: { LoginLockedTimeout: "2018-10-11T21:40:44.875Z" } }),
    );
    expect(retryAt).toEqual(new Date(Date.UTC(2018, 9, 11, 21, 40, 44, 875)));
  });

  it.each([undefined, null, {}, { LoginLockedTimeout: "soon" }, { LoginLockedTimeout: 5 }])(
    "does without it when Data is %o",
    async (Data) => {
      expect((await failureOf(refusal(1198, 403, { Data }))).retryAt).toBeUndefined();
    },
  );
});

describe("the rate limit (LoginRadius, Acceptable Use Policy)", () => {
  it.each([
    ["without a wait", raw("Too many requests", 429), 1],
    ["with Retry-After", json({ Message: "Too many requests" }, 429, { "Retry-After": "12" }), 12],
  ])("%s", async (_, respond, seconds) => {
    const before = Date.now();
    const error = await failureOf(respond);
    expect(error.code).toBe("rate_limited");
    expect(error.retryAt?.getTime()).toBeGreaterThanOrEqual(before + seconds * 1_000);
    expect(error.retryAt?.getTime()).toBeLessThan(Date.now() + seconds * 1_000 + 100);
  });
});
