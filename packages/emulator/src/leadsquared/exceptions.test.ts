import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { call } from "../testing/call.ts";
import { changePasswordPath, type LeadSquaredClient, leadSquaredClient } from "../testing/leadSquaredClient.ts";
import { john, startTestEmulator, type TestEmulator } from "../testing/startTestEmulator.ts";

let emulator: TestEmulator;
let client: LeadSquaredClient;
beforeAll(async () => {
  emulator = await startTestEmulator({ switches: { leadsquared: { rateLimit: "off" } } });
  client = leadSquaredClient(emulator);
});
afterAll(() => emulator.close());

/** Answers the next change with LeadSquared's own failure of this type. */
function failNext(code: string) {
  const fault = { kind: "error", vendor: "leadsquared", code, times: 1 };
  return call(`${emulator.urls.control}/faults`, { method: "POST", body: fault });
}

// What is not known of a type, its text or its status, is ours, and only said to be there.
const rows: [source: string, type: string, status: number, message: unknown][] = [
  ["page error handling", "MXMandatoryAttributeMissingException", 500, "'leadId' is mandatory for updating lead"],
  ["two integrations", "MXInvalidInputException", 500, "Invalid Input! Parameter Name: activity"],
  [
    "the Ruby gem's tests",
    "MXDuplicateEntryException",
    500,
    expect.stringMatching(/^Duplicate entry '.+' for key 'UQ_Prospect_Base_EmailAddress'$/),
  ],
  ["the Ruby gem's tests", "MXInvalidEntityException", 500, "Lead does not exist in the system"],
  ["one integration", "MXInvalidActivityException", 500, "Event Code is invalid or empty"],
  ["two integrations", "MXUnknownAttributeException", 500, "Attribute(s) does not exist - X,Y"],
  ["one integration, no text", "MXUnknownProspectActivityException", 500, expect.any(String)],
  ["one integration, no text", "MXMailDeliveryException", 500, expect.any(String)],
  ["a fixture of two integrations, no text", "MXUnAuthorizedAccessException", 401, expect.any(String)],
  ["one integration, no status", "MXUnauthorizedRequestException", 500, "Export restricted for the user"],
  ["two integrations", "MXAPIRateLimitExceededException", 429, "API calls exceeded the limit of 20 in 5 second(s)"],
];

const emulated: [type: string, message: string][] = [
  ["MXUserAlreadyExistsException", "User already exists."],
  ["MXInvalidCredentialsException", "Invalid Email Address or Password"],
  ["MXInvalidPasswordException", "Current Password is incorrect"],
  ["MXInvalidOTPException", "Invalid or expired OTP"],
  ["MXPasswordReuseException", "New password cannot be the same as one of your previous passwords"],
  ["MXAccountLockedException", "The account is locked due to too many failed attempts"],
  ["MXInvalidTemporaryPasswordException", "The reset link is invalid or has expired"],
];

describe("an exception of LeadSquared's platform, as a fault", () => {
  it.each(rows)("(seen or documented: %s) %s is %i", async (_, type, status, message) => {
    expect((await failNext(type)).status).toBe(200);
    const answer = await client.changePassword(undefined, john.password, "next");
    expect([answer.status, answer.body]).toEqual([
      status,
      { Status: "Error", ExceptionType: type, ExceptionMessage: message },
    ]);
    expect(answer.headers.get("content-type")).toBe("application/json");
    expect(await client.accepts(john)).toBe(true);
  });

  it.each(emulated)("(emulated) %s can be had too", async (type, message) => {
    await failNext(type);
    const { status, body } = await client.changePassword(undefined, john.password, "next");
    expect([status, body]).toEqual([500, { Status: "Error", ExceptionType: type, ExceptionMessage: message }]);
  });

  it("is told by its name in the log of requests", async () => {
    await failNext("MXInvalidEntityException");
    await client.changePassword(undefined, john.password, "next");
    const { requests } = (await call(`${emulator.urls.control}/requests`)).body;
    expect(requests.at(-1)).toMatchObject({
      path: changePasswordPath,
      outcome: { status: 500, code: "MXInvalidEntityException", fault: "error" },
    });
  });

  it.each(["MXNoSuchException", "constructor", "__proto__", "toString"])(
    "is refused where there is none: %s",
    async (code) => {
      expect((await failNext(code)).status).toBe(400);
    },
  );

  it("was seen with 200 too (switch domainErrorMode)", async () => {
    await client.set({ domainErrorMode: "200-MX" });
    await failNext("MXDuplicateEntryException");
    const { status, body } = await client.changePassword(undefined, john.password, "next");
    expect([status, body.Status, body.ExceptionType]).toEqual([200, "Error", "MXDuplicateEntryException"]);
    await client.set({ domainErrorMode: "500-MX" });
  });
});
