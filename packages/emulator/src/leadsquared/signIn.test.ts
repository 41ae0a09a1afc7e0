import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { leadSquaredClient, signInPath } from "../testing/leadSquaredClient.ts";
import { asha, john, startTestEmulator, type TestEmulator } from "../testing/startTestEmulator.ts";

let emulator: TestEmulator;
beforeAll(async () => {
  emulator = await startTestEmulator();
});
beforeEach(() => emulator.advance(5_000));
afterAll(() => emulator.close());

const unauthorized = {
  Status: "Error",
  ExceptionType: "MXUnAuthorizedAccessException",
  ExceptionMessage: "The API call was made with invalid access credentials. Check your AccessKey and SecretKey.",
};

describe("Signin", () => {
  it("gives an AuthKey and the LeadId", async () => {
    const { status, body } = await leadSquaredClient(emulator).signIn();
    expect(status).toBe(200);
    expect(Object.keys(body)).toEqual(["AuthKey", "LeadId"]);
    expect(body.AuthKey).toMatch(/^[A-Za-z0-9+/]{280,}=+$/);
    expect(body.AuthKey).toContain("+");
    expect(body.AuthKey).toContain("/");
    expect(body.LeadId).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  });

  it("gives another AuthKey each time, and each account its own LeadId", async () => {
    const client = leadSquaredClient(emulator);
    const [first, second, other] = [await client.signIn(), await client.signIn(), await client.signIn(asha)];
    expect(second.body.AuthKey).not.toBe(first.body.AuthKey);
    expect(second.body.LeadId).toBe(first.body.LeadId);
    expect(other.body.LeadId).not.toBe(first.body.LeadId);
  });

  it("does not care about the case of the e-mail address, but about that of the password", async () => {
    const client = leadSquaredClient(emulator);
    expect(await client.accepts({ ...john, email: "JohnWick@Example.com" })).toBe(true);
    expect(await client.accepts({ ...john, password: john.password.toLowerCase() })).toBe(false);
  });

  it.each([
    ["a wrong password", { ...john, password: "wrong" }],
    ["an unknown e-mail address", { ...john, email: "nobody@example.com" }],
    ["a password with a space after it", { ...john, password: `${john.password} ` }],
  ])("answers %s with 500 and a sentence", async (_, person) => {
    const { status, body } = await leadSquaredClient(emulator).signIn(person);
    expect(status).toBe(500);
    expect(body).toEqual({
      Status: "Error",
      ExceptionType: "MXInvalidCredentialsException",
      ExceptionMessage: "Invalid Email Address or Password",
    });
  });

  it.each(["authorization", "x-lsq-registertoken", "x-lsq-portalid"])("asks for the header %s", async (header) => {
    const client = leadSquaredClient(emulator);
    const missing = await client.signIn(john, { headers: { [header]: undefined } });
    const wrong = await client.signIn(john, { headers: { [header]: "wrong" } });
    expect([missing.status, missing.body]).toEqual([401, unauthorized]);
    expect([wrong.status, wrong.body]).toEqual([401, unauthorized]);
  });

  it("takes the public key bare, without a scheme", async () => {
    const authorization = `Bearer ${emulator.fixtures.leadsquared.publicAuthKey}`;
    expect((await leadSquaredClient(emulator).signIn(john, { headers: { authorization } })).status).toBe(401);
  });

  it("does not take a private AuthKey for the public one", async () => {
    const client = leadSquaredClient(emulator);
    const authorization = await client.authKey();
    expect((await client.signIn(john, { headers: { authorization } })).status).toBe(401);
  });

  it.each([
    ["an unknown attribute", { EmailAddress: john.email, Password: john.password, Remember: "true" }],
    ["a missing attribute", { EmailAddress: john.email }],
    ["an attribute in another case", { emailAddress: john.email, Password: john.password }],
    ["an attribute of another type", { EmailAddress: john.email, Password: 123 }],
  ])("answers %s with 400", async (_, body) => {
    const answer = await leadSquaredClient(emulator).signIn(john, { body });
    expect(answer.status).toBe(400);
    expect(answer.body.ExceptionMessage).toMatch(/^The message body on the request is not as per API specification\./);
  });

  it("takes the empty query that LeadSquared prints after its paths", async () => {
    expect((await leadSquaredClient(emulator).signIn(john, { path: `${signInPath}?` })).status).toBe(200);
  });
});

describe("Signin by another unique field (Portal API, page Sign In with Password)", () => {
  const search = (SchemaName: string, Value: string, Password = john.password) => ({
    Password,
    SearchKeyData: { SchemaName, Value },
  });

  it("takes SearchKeyData with Phone or EmailAddress", async () => {
    const client = leadSquaredClient(emulator);
    const [johns, ashas] = emulator.fixtures.leadsquared.accounts;
    for (const body of [search("Phone", johns.phone), search("EmailAddress", john.email)]) {
      const answer = await client.signIn(john, { body });
      expect([answer.status, answer.body.LeadId]).toEqual([200, johns.leadId]);
    }
    const others = await client.signIn(john, { body: search("Phone", ashas.phone) });
    expect([others.status, others.body.ExceptionType]).toEqual([500, "MXInvalidCredentialsException"]);
  });

  it("answers an unknown value like a wrong password, and names a field that does not exist", async () => {
    const client = leadSquaredClient(emulator);
    const unknown = await client.signIn(john, { body: search("Phone", "+14-157415569") });
    expect([unknown.status, unknown.body.ExceptionType]).toEqual([500, "MXInvalidCredentialsException"]);
    for (const name of ["mx_PAN_Number", "phone", "constructor"]) {
      const { status, body } = await client.signIn(john, { body: search(name, "SSKKPPYY222") });
      expect([status, body.ExceptionMessage]).toEqual([500, `Attribute(s) does not exist - ${name}`]);
    }
  });

  it.each<[string, unknown]>([
    ["both ways at once", { ...search("Phone", "1"), EmailAddress: john.email }],
    ["a key without a value", { Password: "a", SearchKeyData: { SchemaName: "Phone" } }],
    ["a key with a member too many", { Password: "a", SearchKeyData: { SchemaName: "Phone", Value: "1", X: "" } }],
    ["a key that is a text", { Password: "a", SearchKeyData: "Phone" }],
  ])("answers %s with 400", async (_, body) => {
    expect((await leadSquaredClient(emulator).signIn(john, { body })).status).toBe(400);
  });
});
