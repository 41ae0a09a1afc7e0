import { describe, expect, it, vi } from "vitest";
import { change, failure } from "../lib/conformance/harness.test-suite.ts";
import { json, type Respond, raw, startServer } from "../lib/wire.test-server.ts";
import { createLeadSquaredProvider, type LeadSquaredProviderOptions } from "./leadsquared.ts";

const keys = { portalId: "PORTAL-1", authKey: "AUTH+/KEY==", registrationToken: "REG-TOKEN" };

async function failureOf(respond: Respond, options: Partial<LeadSquaredProviderOptions> = {}) {
  const { baseUrl } = await startServer(respond);
  const all = { ...keys, baseUrl, ...options } as LeadSquaredProviderOptions;
  return failure(createLeadSquaredProvider(all).changePassword(change));
}

/** The error body of the whole platform (LeadSquared, Error Handling). */
const exception = (ExceptionType: string, ExceptionMessage: string, status = 500) =>
  json({ Status: "Error", ExceptionType, ExceptionMessage, IsMXException: true }, status);

describe("the request (LeadSquared, Portal API: Change Password)", () => {
  it("is exactly this", async () => {
    const { baseUrl, received } = await startServer(json({ IsSuccessful: true }));
    await createLeadSquaredProvider({ ...keys, baseUrl }).changePassword({
      currentPassword: "OldSamplepassword@123",
      newPassword: "Samplepassword@123",
    });
    expect(received).toHaveLength(1);
    expect(received[0]).toMatchObject({
      method: "POST",
      path: "/api/Settings/v2/ChangePassword",
      query: [],
      body: '{"CurrentPassword":"OldSamplepassword@123","NewPassword":"Samplepassword@123"}',
    });
    expect(received[0]?.headers).toMatchObject({
      authorization: "AUTH+/KEY==",
      "x-lsq-registertoken": "REG-TOKEN",
      "x-lsq-portalid": "PORTAL-1",
      "content-type": "application/json",
    });
    // Nothing of its own besides these: each further header is one more that the preflight must allow.
    const byFetch = /^(?:host|connection|content-length|user-agent|pragma|cache-control|accept.*|sec-.*)$/i;
    expect(received[0]?.headerNames.filter((name) => !byFetch.test(name)).sort()).toEqual([
      "Authorization",
      "Content-Type",
      "x-lsq-portalid",
      "x-lsq-registertoken",
    ]);
  });

  it.each([
    ["portalapi-in21.leadsquared.com", "https://portalapi-in21.leadsquared.com/"],
    ["PortalApi.LeadSquared.com", "https://portalapi.leadsquared.com/"],
    ["localhost:4801", "https://localhost:4801/"],
    ["[::1]:4801", "https://[::1]:4801/"],
  ])("goes to the host %s over https", async (host, origin) => {
    const fetch = vi.fn(async () => Response.json({ IsSuccessful: true }));
    await createLeadSquaredProvider({ ...keys, host, fetch }).changePassword(change);
    expect(fetch).toHaveBeenCalledWith(`${origin}api/Settings/v2/ChangePassword`, expect.anything());
  });
});

describe("the factory refuses", () => {
  it.each<[string, unknown]>([
    ["no options", undefined],
    ["no address", keys],
    ["host and base URL", { ...keys, host: "a.example", baseUrl: "https://a.example" }],
    ...[
      "",
      "https://a.example",
      "a.example/api",
      "a.example?x",
      "a.example#x",
      "u@a.example",
      "a b",
      "a.example:x",
      5,
      null,
    ].map((host): [string, unknown] => [`the host ${host}`, { ...keys, host }]),
    ...["", undefined, 12, "a\nb", " 1"].map((portalId): [string, unknown] => [
      `the portal id ${portalId}`,
      { ...keys, host: "a.example", portalId },
    ]),
    ...["x", {}, [null], [{ pattern: "text", code: "account_locked" }], [{ pattern: /x/, code: "nonsense" }]].map(
      (errorPatterns): [string, unknown] => [
        `the patterns ${JSON.stringify(errorPatterns)}`,
        { ...keys, host: "a.example", errorPatterns },
      ],
    ),
  ])("%s", (_, options) => {
    expect(() => createLeadSquaredProvider(options as LeadSquaredProviderOptions)).toThrow(
      expect.objectContaining({ code: "misconfigured", provider: "leadsquared" }),
    );
  });
});

describe("the exceptions of the platform", () => {
  it.each([
    // LeadSquared, Error Handling
    ["MXMandatoryAttributeMissingException", "'leadId' is mandatory for updating lead", 500, "misconfigured"],
    // Met in the wild
    ["MXInvalidInputException", "Invalid Input! Parameter Name: activity", 500, "unexpected_response"],
    ["MXInvalidInputException", "Invalid Input! Parameter Name: NewPassword", 500, "unexpected_response"],
    ["MXDuplicateEntryException", "Duplicate entry 'MARKER' for key 'UQ_Prospect'", 500, "unexpected_response"],
    ["MXDuplicateEntryException", "A Lead with same Phone Number already exists.", 200, "unexpected_response"],
    ["MXInvalidEntityException", "Lead does not exist in the system", 500, "unexpected_response"],
    ["MXInvalidActivityException", "Event Code is invalid or empty", 500, "unexpected_response"],
    ["MXUnknownAttributeException", "Attribute(s) does not exist - X,Y", 500, "misconfigured"],
    ["MXUnknownProspectActivityException", "?", 500, "unexpected_response"],
    ["MXMailDeliveryException", "?", 500, "outcome_unknown"],
    ["MXUnAuthorizedAccessException", "?", 401, "session_expired"],
    ["MXUnAuthorizedAccessException", "?", 500, "session_expired"],
    ["MXUnauthorizedRequestException", "Export restricted for the user", 500, "unexpected_response"],
    ["MXUnauthorizedRequestException", "Export restricted for the user", 403, "session_expired"],
    ["MXAPIRateLimitExceededException", "API calls exceeded the limit of 20 in 5 second(s)", 200, "rate_limited"],
    ["MXAPIRateLimitExceededException", "?", 500, "rate_limited"],
    ["MXSomethingNewException", "?", 500, "unexpected_response"],
    ["MXSomethingNewException", "?", 200, "unexpected_response"],
    ["MXSomethingNewException", "?", 400, "misconfigured"],
    ["MXSomethingNewException", "?", 503, "provider_unavailable"],
    ["MXSomethingNewException", "The service is temporarily unavailable", 500, "provider_unavailable"],
    ["MXSomethingNewException", "System under maintenance", 500, "provider_unavailable"],
  ])("%s, %s, %i: %s", async (type, message, status, code) => {
    const error = await failureOf(exception(type, message, status));
    // Answers that have a sentence of their own go by its name.
    const providerCode = { session_expired: "auth_key_expired", rate_limited: "rate_window" }[code] ?? type;
    expect(error).toMatchObject({ code, providerCode, status });
  });

  it("has no provider code where the type isn't one", async () => {
    expect((await failureOf(exception("select MARKER", "?"))).providerCode).toBeUndefined();
  });
});

describe("what only the text says", () => {
  it.each([
    ["New password cannot be the same as the current password", "new_password_reused", "newPassword"],
    ["Incorrect current password", "current_password_incorrect", "currentPassword"],
    ["Current password is incorrect", "current_password_incorrect", "currentPassword"],
    ["Password must contain a digit", "new_password_rejected", "newPassword"],
    ["The threshold is wrong", "unexpected_response", undefined],
    ["Invalid Input! Parameter Name: CurrentPassword", "unexpected_response", undefined],
    ["Invalid input, Parameter Name: OldPassword", "unexpected_response", undefined],
  ])("%s: %s", async (message, code, field) => {
    const responses = [
      exception("MXInvalidInputException", message),
      exception("MXInvalidInputException", message, 200),
      json({ Status: "Error", ExceptionMessage: message }, 500),
      json({ IsSuccessful: false, ResponseText: message }),
      json({ IsSuccessful: false, ResponseText: message }, 500),
    ];
    for (const respond of responses) expect(await failureOf(respond)).toMatchObject({ code, field });
  });

  it("is read from a bare JSON string too, and not from a page", async () => {
    expect((await failureOf(json("Old password is wrong", 500))).code).toBe("current_password_incorrect");
    expect((await failureOf(raw("<p>Old password is wrong", 500))).code).toBe("outcome_unknown");
  });

  it("decides before the status does", async () => {
    for (const status of [400, 401, 403, 404, 503]) {
      const error = await failureOf(exception("MXInvalidInputException", "Old password is incorrect", status));
      expect(error.code).toBe("current_password_incorrect");
    }
  });

  it("is read by the integrator's patterns first, also with flags that remember", async () => {
    const { baseUrl } = await startServer(exception("MXInvalidInputException", "Mot de passe actuel incorrect"));
    const errorPatterns = [
      { pattern: /gesperrt/i, code: "account_locked" },
      { pattern: /actuel incorrect/g, code: "current_password_incorrect" },
    ] as const;
    const provider = createLeadSquaredProvider({ ...keys, baseUrl, errorPatterns });
    for (let times = 0; times < 3; times++) {
      const error = await failure(provider.changePassword(change));
      expect(error).toMatchObject({ code: "current_password_incorrect", field: "currentPassword" });
    }
  });

  it("lets those overrule its own reading, and name a field", async () => {
    const respond = exception("MXInvalidInputException", "Current password is incorrect");
    const pattern = { pattern: /current password/i, code: "account_locked", field: "newPassword" } as const;
    const error = await failureOf(respond, { errorPatterns: [pattern] });
    expect(error).toMatchObject({ code: "account_locked", field: "newPassword" });
  });

  it("shows those no answer without a message", async () => {
    const error = await failureOf(raw("", 500), { errorPatterns: [{ pattern: /.*/, code: "account_locked" }] });
    expect(error.code).toBe("outcome_unknown");
  });
});

describe("success", () => {
  it.each<[string, unknown, string]>([
    ["success that is also an error", { IsSuccessful: true, Status: "Error" }, "outcome_unknown"],
    ["a refusal without a text", { IsSuccessful: false }, "unexpected_response"],
    ["an error without a type", { Status: "Error" }, "unexpected_response"],
    ["a text alone", { ResponseText: "Password changed successfully" }, "outcome_unknown"],
    ["a status alone", { Status: "Success" }, "outcome_unknown"],
  ])("is not %s", async (_, body, code) => {
    expect((await failureOf(json(body))).code).toBe(code);
  });

  it("may carry members that are empty", async () => {
    const body = { IsSuccessful: true, Status: "Success", ExceptionType: null, ExceptionMessage: "" };
    const { baseUrl } = await startServer(json(body));
    await createLeadSquaredProvider({ ...keys, baseUrl }).changePassword(change);
  });
});

describe("the rate limit (LeadSquared, Portal API: 25 in 5 seconds)", () => {
  const text = "API calls exceeded the limit of 25 in 9 second(s)";

  it.each([200, 403, 429, 500])("is known by its text with status %i, and its seconds are the wait", async (status) => {
    const before = Date.now();
    const error = await failureOf(exception("MXSomethingException", text, status));
    expect(error).toMatchObject({ code: "rate_limited", status });
    expect(error.retryAt?.getTime()).toBeGreaterThanOrEqual(before + 9_000);
    expect(error.retryAt?.getTime()).toBeLessThan(Date.now() + 9_100);
  });

  it.each<[string, Respond, number]>([
    ["plain text", raw(text, 403), 9],
    ["a Retry-After, which counts more", raw(text, 429, { "Retry-After": "30" }), 30],
    ["neither", raw("", 429), 5],
  ])("comes as %s", async (_, respond, seconds) => {
    const before = Date.now();
    const { retryAt } = await failureOf(respond);
    expect(retryAt?.getTime()).toBeGreaterThanOrEqual(before + seconds * 1_000);
    expect(retryAt?.getTime()).toBeLessThan(Date.now() + seconds * 1_000 + 100);
  });
});

describe("refused keys", () => {
  it.each([401, 403])("a bare %i is an expired session", async (status) => {
    expect(await failureOf(raw("", status))).toMatchObject({ code: "session_expired", status });
  });

  it("a 401 that names another host is a wrong region: named, and not followed", async () => {
    const fetch = vi.fn(
      async () => new Response("Use https://PortalAPI-in21.leadsquared.com instead", { status: 401 }),
    );
    const provider = createLeadSquaredProvider({ ...keys, host: "portalapi.leadsquared.com", fetch });
    const error = await failure(provider.changePassword(change));
    expect(error.code).toBe("misconfigured");
    expect(error.detail).toContain("portalapi-in21.leadsquared.com");
    expect(fetch).toHaveBeenCalledOnce();
  });

  it("a 401 that names the same host is an expired session", async () => {
    const fetch = async () => new Response("No access at portalapi.leadsquared.com", { status: 401 });
    const provider = createLeadSquaredProvider({ ...keys, host: "portalapi.leadsquared.com", fetch });
    expect((await failure(provider.changePassword(change))).code).toBe("session_expired");
  });
});
