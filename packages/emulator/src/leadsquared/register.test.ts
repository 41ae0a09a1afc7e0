import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type LeadSquaredClient, leadSquaredClient, registerPath } from "../testing/leadSquaredClient.ts";
import { asha, john, startTestEmulator, type TestEmulator } from "../testing/startTestEmulator.ts";

let emulator: TestEmulator;
let client: LeadSquaredClient;
beforeAll(async () => {
  emulator = await startTestEmulator({ switches: { leadsquared: { rateLimit: "off" } } });
  client = leadSquaredClient(emulator);
});
beforeEach(() => emulator.reset());
afterAll(() => emulator.close());

const mira = { email: "mira@example.com", password: "Samplepassword@123" };
const passwords = { mx_Portal_Password: mira.password, mx_Portal_Confirm_Password: mira.password };
const attributes = { ...passwords, EmailAddress: mira.email };
const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function failure(ExceptionType: string, ExceptionMessage: string) {
  return [500, { Status: "Error", ExceptionType, ExceptionMessage }];
}
const userExists = failure("MXUserAlreadyExistsException", "User already exists.");

function query(parameters: Record<string, string>): string {
  return `${registerPath}?${new URLSearchParams(parameters)}`;
}

describe("Register (Portal API, page Register)", () => {
  it("makes a lead that can sign in, and answers as the page of 2022 does", async () => {
    const { status, body } = await client.register(attributes);
    expect([status, body]).toEqual([200, { LeadId: expect.stringMatching(guid), Message: "Registration Successful" }]);
    const signedIn = await client.signIn(mira);
    expect([signedIn.status, signedIn.body.LeadId]).toEqual([200, body.LeadId]);
    expect([await client.accepts(john), await client.accepts(asha)]).toEqual([true, true]);
  });

  it("can answer with the SiginResponse that a client was seen to read (switch registerAnswer)", async () => {
    await client.set({ registerAnswer: "SiginResponse" });
    const { body } = await client.register(attributes);
    expect(Object.keys(body)).toEqual(["SiginResponse"]);
    expect(body.SiginResponse.LeadId).toMatch(guid);
    expect((await client.changePassword(body.SiginResponse.AuthKey, mira.password, "next")).status).toBe(200);
    await client.set({ registerAnswer: "Message" });
    const other = await client.register({ ...attributes, EmailAddress: "other@example.com" });
    expect(other.body.Message).toBe("Registration Successful");
  });

  it("keeps a password byte for byte", async () => {
    const password = "  पासवर्ड\u0000 🔑 ";
    await client.register({
      ...attributes,
      mx_Portal_Password: password,
      mx_Portal_Confirm_Password: password,
    });
    expect(await client.accepts({ ...mira, password })).toBe(true);
    expect(await client.accepts({ ...mira, password: password.trim() })).toBe(false);
  });

  it("takes names, a phone, more attributes of the account's own and any case of their names", async () => {
    const more = { firstName: "Mira", LastName: "Sen", Phone: "+1-2025550150", mx_City: "Pune", Source: "Web" };
    expect((await client.register({ ...attributes, ...more })).status).toBe(200);
    const body = { SearchKeyData: { SchemaName: "Phone", Value: "+1-2025550150" }, Password: mira.password };
    expect((await client.signIn(mira, { body })).status).toBe(200);
  });

  it("takes a phone as the only identifier, and finds nobody by an e-mail address then", async () => {
    const { status, body } = await client.register({ ...passwords, Phone: "+1-2025550151" });
    expect(status).toBe(200);
    const key = { SearchKeyData: { SchemaName: "Phone", Value: "+1-2025550151" } };
    expect((await client.signIn(mira, { body: { ...key, Password: mira.password } })).status).toBe(200);
    expect(await client.accepts({ ...mira, email: body.LeadId })).toBe(false);
    await client.forgotPassword(key);
    expect(await client.mails()).toEqual([]);
    await client.forgotPassword({ ...key, RecipientField: { SchemaName: "Phone" } });
    expect((await client.mails()).map(({ to }) => to)).toEqual(["+1-2025550151"]);
    expect((await client.register({ ...passwords, Phone: "+1-2025550152" })).status).toBe(200);
  });

  it.each(["mx_Portal_Password", "mx_Portal_Confirm_Password"])("asks for the attribute %s", async (name) => {
    const { [name]: _, ...rest } = attributes as Record<string, string>;
    const { status, body } = await client.register(rest);
    const message = `'${name}' is mandatory for registering a user`;
    expect([status, body]).toEqual(failure("MXMandatoryAttributeMissingException", message));
    expect(await client.accepts(mira)).toBe(false);
  });

  it("asks for a unique identifier", async () => {
    const { status, body } = await client.register({ ...passwords, FirstName: "Mira" });
    const message = "'EmailAddress or Phone' is mandatory for registering a user";
    expect([status, body]).toEqual(failure("MXMandatoryAttributeMissingException", message));
  });

  it.each<[string, Record<string, string>, string]>([
    ["a confirmation that differs", { mx_Portal_Confirm_Password: "other" }, "mx_Portal_Confirm_Password"],
    ["no e-mail address", { EmailAddress: "mira" }, "EmailAddress"],
    ["an empty phone", { Phone: "" }, "Phone"],
    ["an empty password", { mx_Portal_Password: "", mx_Portal_Confirm_Password: "" }, "mx_Portal_Password"],
  ])("refuses %s", async (_, changed, parameter) => {
    const { status, body } = await client.register({ ...attributes, ...changed });
    const message = `Invalid Input! Parameter Name: ${parameter}`;
    expect([status, body]).toEqual(failure("MXInvalidInputException", message));
    expect(await client.accepts(mira)).toBe(false);
  });

  it("names attributes that no lead has", async () => {
    const { status, body } = await client.register({ ...attributes, X: "1", Y: "2" });
    const message = "Attribute(s) does not exist - X,Y";
    expect([status, body]).toEqual(failure("MXUnknownAttributeException", message));
  });
});

describe("Register for a lead that exists", () => {
  it.each(["refuse", "update"])(
    "takes the first identifier in the list as the search key (switch registerAgain: %s)",
    async (registerAgain) => {
      await client.set({ registerAgain });
      const [, ashas] = emulator.fixtures.leadsquared.accounts;
      const emailFirst = await client.register({ ...attributes, Phone: ashas.phone });
      expect([emailFirst.status, emailFirst.body]).toEqual(
        failure("MXDuplicateEntryException", "A Lead with same Phone Number already exists."),
      );
      const phoneFirst = await client.register({ ...passwords, Phone: "+1-2025550160", EmailAddress: asha.email });
      expect([phoneFirst.status, phoneFirst.body]).toEqual(
        failure("MXDuplicateEntryException", `Duplicate entry '${asha.email}' for key 'UQ_Prospect_Base_EmailAddress'`),
      );
      expect([await client.accepts(mira), await client.accepts(asha)]).toEqual([false, true]);
    },
  );

  it("refuses it, and leaves its password (seen: “User already exists.”; switch registerAgain: refuse)", async () => {
    await client.set({ registerAgain: "refuse" });
    const { status, body } = await client.register({ ...attributes, EmailAddress: "JOHNWICK@example.com" });
    expect([status, body]).toEqual(userExists);
    expect(await client.accepts(john)).toBe(true);
  });

  it("updates it, as the page says (switch registerAgain: update), unless only new leads are wanted", async () => {
    await client.set({ registerAgain: "update" });
    const fields = Object.entries({ ...attributes, EmailAddress: john.email });
    const LeadFields = fields.map(([Attribute, Value]) => ({ Attribute, Value }));
    const onlyNew = await client.register({}, { body: { RegisterOnlyNewLead: true, LeadFields } });
    expect([onlyNew.status, onlyNew.body]).toEqual(userExists);
    expect(await client.accepts(john)).toBe(true);
    const updated = await client.register({}, { body: { RegisterOnlyNewLead: false, LeadFields } });
    expect([updated.status, updated.body.LeadId]).toEqual([200, emulator.fixtures.leadsquared.accounts[0].leadId]);
    expect(await client.accepts(john)).toBe(false);
    expect(await client.accepts({ ...john, password: mira.password })).toBe(true);
  });

  it("lets one of many win that register the same address at once", async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => client.register(attributes)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 500)).toHaveLength(7);
    expect(await client.accepts(mira)).toBe(true);
  });
});

describe("Register's keys and body", () => {
  it("wants the account keys in the query, and the portal's headers too", async () => {
    const { accessKey, secretKey } = emulator.fixtures.leadsquared;
    const answers = [
      await client.register(attributes, { path: registerPath }),
      await client.register(attributes, { path: query({ accessKey }) }),
      await client.register(attributes, { path: query({ accessKey, secretKey: accessKey }) }),
      await client.register(attributes, { headers: { authorization: undefined } }),
      await client.register(attributes, { headers: { authorization: await client.authKey() } }),
      await client.register(attributes, { headers: { "x-lsq-registertoken": "wrong" } }),
      await client.register(attributes, { headers: { "x-lsq-portalid": "wrong" } }),
    ];
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 401));
    expect(await client.accepts(mira)).toBe(false);
    expect((await client.register(attributes, { path: query({ accessKey, secretKey }) })).status).toBe(200);
  });

  it.each<[string, unknown]>([
    ["no list", { LeadFields: {} }],
    ["a member without a value", { LeadFields: [{ Attribute: "EmailAddress" }] }],
    ["a value that is a number", { LeadFields: [{ Attribute: "Phone", Value: 1 }] }],
    ["a member too many", { LeadFields: [], Captcha: "x" }],
    ["a text for a boolean", { RegisterOnlyNewLead: "true", LeadFields: [] }],
    ["an attribute twice", { LeadFields: ["a", "b"].map((Value) => ({ Attribute: "EmailAddress", Value })) }],
  ])("answers %s with 400", async (_, body) => {
    expect((await client.register({}, { body })).status).toBe(400);
  });
});
