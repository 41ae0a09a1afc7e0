import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { call } from "../testing/call.ts";
import { forgotPasswordPath, type LeadSquaredClient, leadSquaredClient } from "../testing/leadSquaredClient.ts";
import { asha, john, startTestEmulator, type TestEmulator } from "../testing/startTestEmulator.ts";

let emulator: TestEmulator;
let client: LeadSquaredClient;
beforeAll(async () => {
  emulator = await startTestEmulator({ switches: { leadsquared: { rateLimit: "off" } } });
  client = leadSquaredClient(emulator);
});
beforeEach(() => emulator.reset());
afterAll(() => emulator.close());

const next = "NewSamplepassword@123";
const sent = { Status: "Success", Message: "Reset link sent successfully" };
const changed = { IsSuccessful: true, ResponseText: "Password changed successfully" };
const invalidLink = {
  Status: "Error",
  ExceptionType: "MXInvalidTemporaryPasswordException",
  ExceptionMessage: "The reset link is invalid or has expired",
};
const phoneKey = (Value: string) => ({ SearchKeyData: { SchemaName: "Phone", Value } });

describe("SecureForgotPassword (Portal API, page Forgot Password)", () => {
  it("mails a link with LeadId and TemporaryPassword, and answers with neither", async () => {
    const { status, body } = await client.forgotPassword({ EmailAddress: john.email });
    expect([status, body]).toEqual([200, sent]);
    const [mail, ...others] = await client.mails();
    expect(others).toEqual([]);
    expect([mail!.vendor, mail!.to]).toEqual(["leadsquared", john.email]);
    const link = new URL(mail!.link!);
    expect(link.origin + link.pathname).toBe("http://localhost:5173/reset-password");
    expect(link.searchParams.get("LeadId")).toBe(emulator.fixtures.leadsquared.accounts[0].leadId);
    expect(link.searchParams.get("TemporaryPassword")).toMatch(/^[0-9a-f]{64}$/);
    expect(mail!.text).toContain(link.href);
    expect(await client.accepts(john)).toBe(true);
  });

  it("finds the lead by another unique field, and mails to its e-mail address", async () => {
    const [, { phone }] = emulator.fixtures.leadsquared.accounts;
    expect((await client.forgotPassword(phoneKey(phone))).body).toEqual(sent);
    expect((await client.mails()).map(({ to }) => to)).toEqual([asha.email]);
  });

  it("sends the link to the field that RecipientField names", async () => {
    const [{ phone }] = emulator.fixtures.leadsquared.accounts;
    await client.forgotPassword({ ...phoneKey(phone), RecipientField: { SchemaName: "Phone" } });
    await client.forgotPassword({ ...phoneKey(phone), RecipientField: { SchemaName: "EmailAddress" } });
    expect((await client.mails()).map(({ to }) => to)).toEqual([phone, john.email]);
  });

  it.each<[string, unknown]>([
    ["to search", { SearchKeyData: { SchemaName: "mx_PAN_Number", Value: "SSKKPPYY222" } }],
    ["to send to", { EmailAddress: john.email, RecipientField: { SchemaName: "mx_PAN_Number" } }],
  ])("names a field %s that this account has not", async (_, request) => {
    const { status, body } = await client.forgotPassword(request);
    expect([status, body]).toEqual([
      500,
      {
        Status: "Error",
        ExceptionType: "MXUnknownAttributeException",
        ExceptionMessage: "Attribute(s) does not exist - mx_PAN_Number",
      },
    ]);
    expect(await client.mails()).toEqual([]);
  });

  it("answers nobody's address like any other, and mails nothing (switch unknownLead: same-answer)", async () => {
    await client.set({ unknownLead: "same-answer" });
    const { status, body } = await client.forgotPassword({ EmailAddress: "nobody@example.com" });
    expect([status, body, await client.mails()]).toEqual([200, sent, []]);
  });

  it("can say that there is no such lead (switch unknownLead: error)", async () => {
    await client.set({ unknownLead: "error" });
    const { status, body } = await client.forgotPassword({ EmailAddress: "nobody@example.com" });
    expect([status, body.ExceptionType, body.ExceptionMessage]).toEqual([
      500,
      "MXInvalidEntityException",
      "Lead does not exist in the system",
    ]);
    expect((await client.forgotPassword({ EmailAddress: john.email })).body).toEqual(sent);
  });

  it("links to the portal's own page (switches resetUrl…)", async () => {
    await client.set({
      resetUrl: "https://portal.example/reset?lang=en#form",
      resetUrlLeadIdParameter: "lead",
      resetUrlTemporaryPasswordParameter: "token",
    });
    await client.forgotPassword({ EmailAddress: john.email });
    const link = new URL((await client.mails())[0]!.link!);
    expect([link.origin, link.pathname, link.hash]).toEqual(["https://portal.example", "/reset", "#form"]);
    expect([...link.searchParams.keys()]).toEqual(["lang", "lead", "token"]);
  });

  it("keeps no secret in the log of requests", async () => {
    const link = await client.resetLink();
    await client.resetPassword(link, next);
    const log = JSON.stringify((await call(`${emulator.urls.control}/requests`)).body);
    expect(log).toContain(forgotPasswordPath);
    expect(log).not.toContain(link.TemporaryPassword);
    expect(log).not.toContain(next);
  });

  it.each(["authorization", "x-lsq-registertoken", "x-lsq-portalid"])("asks for the header %s", async (header) => {
    const headers = { [header]: "wrong" };
    expect((await client.forgotPassword({ EmailAddress: john.email }, { headers })).status).toBe(401);
    expect((await client.resetPassword(await client.resetLink(), next, { headers })).status).toBe(401);
    expect(await client.accepts(john)).toBe(true);
  });

  it.each<[string, unknown]>([
    ["nothing to search by", {}],
    ["both ways to search", { EmailAddress: john.email, ...phoneKey("1") }],
    ["a key without a value", { SearchKeyData: { SchemaName: "Phone" } }],
    ["a recipient that is a text", { EmailAddress: john.email, RecipientField: "Phone" }],
  ])("answers %s with 400", async (_, body) => {
    expect((await client.forgotPassword(body)).status).toBe(400);
  });
});

describe("ResetPassword (Portal API, page Reset Password)", () => {
  it("sets the password of whom the link is for, once", async () => {
    const link = await client.resetLink();
    const { status, body } = await client.resetPassword(link, next);
    expect([status, body]).toEqual([200, changed]);
    expect(await client.accepts(john)).toBe(false);
    expect(await client.accepts({ ...john, password: next })).toBe(true);
    expect(await client.accepts(asha)).toBe(true);
    const again = await client.resetPassword(link, "another");
    expect([again.status, again.body]).toEqual([500, invalidLink]);
    expect(await client.accepts({ ...john, password: next })).toBe(true);
  });

  it("lets one of many win that come with the same link at once", async () => {
    const link = await client.resetLink();
    const passwords = Array.from({ length: 8 }, (_, index) => `simultaneous-${index}`);
    const answers = await Promise.all(passwords.map((password) => client.resetPassword(link, password)));
    const won = passwords.filter((_, index) => answers[index]!.status === 200);
    expect(won).toHaveLength(1);
    expect(await client.accepts({ ...john, password: won[0]! })).toBe(true);
  });

  it("takes no link of somebody else, of nobody, or one that a newer link replaced", async () => {
    const [ashas, old] = [await client.resetLink(asha.email), await client.resetLink()];
    const link = await client.resetLink();
    for (const wrong of [
      { ...link, LeadId: ashas.LeadId },
      { ...link, TemporaryPassword: "0".repeat(64) },
      { ...link, TemporaryPassword: link.TemporaryPassword.toUpperCase() },
      { ...link, TemporaryPassword: await client.authKey() },
      old,
    ]) {
      const { status, body } = await client.resetPassword(wrong, next);
      expect([status, body]).toEqual([500, invalidLink]);
    }
    expect([await client.accepts(john), await client.accepts(asha)]).toEqual([true, true]);
    expect((await client.resetPassword(link, next)).status).toBe(200);
  });

  it.each([24 * 60 * 60, 60])(
    "takes a link until it expires (switch temporaryPasswordTtlSeconds: %s)",
    async (seconds) => {
      if (seconds === 60) await client.set({ temporaryPasswordTtlSeconds: seconds });
      await emulator.advance(0, true);
      const link = await client.resetLink();
      await emulator.advance(seconds * 1_000 - 1, true);
      expect((await client.resetPassword(link, "")).body.ExceptionType).toBe("MXInvalidInputException");
      await emulator.advance(1, true);
      expect((await client.resetPassword(link, next)).body).toEqual(invalidLink);
      expect(await client.accepts(john)).toBe(true);
    },
  );

  it("leaves the link good where the password is refused", async () => {
    const link = await client.resetLink();
    const { status, body } = await client.resetPassword(link, "");
    expect([status, body.ExceptionMessage]).toEqual([500, "Invalid Input! Parameter Name: Password"]);
    expect((await client.resetPassword(link, next)).status).toBe(200);
  });

  it("answers a body with an attribute too many or too few with 400", async () => {
    const link = await client.resetLink();
    for (const body of [link, { ...link, Password: next, Confirm: next }, { Password: next, LeadId: link.LeadId }]) {
      expect((await client.resetPassword(link, next, { body })).status).toBe(400);
    }
    expect(await client.accepts(john)).toBe(true);
  });
});
