import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { forgotPasswordPath, type LeadSquaredClient, leadSquaredClient } from "../testing/leadSquaredClient.ts";
import { john, startTestEmulator, type TestEmulator } from "../testing/startTestEmulator.ts";

let emulator: TestEmulator;
let client: LeadSquaredClient;
beforeAll(async () => {
  emulator = await startTestEmulator({ switches: { leadsquared: { rateLimit: "off" } } });
  client = leadSquaredClient(emulator);
});
beforeEach(() => emulator.reset());
afterAll(() => emulator.close());

const next = "NewSamplepassword@123";
const authorizationAlone = { "x-lsq-registertoken": undefined, "x-lsq-portalid": undefined };
const signInPath = "/api/Authentication/Signin";
const registerPath = "/api/Authentication/Register";
const resetPath = "/api/Authentication/ResetPassword";
const changePath = "/api/Settings/ChangePassword";

describe("the paths of 2022 (switch v1Paths: false)", () => {
  it.each([registerPath, resetPath, changePath])("%s is unknown", async (path) => {
    expect((await client.send({ path, body: {} })).status).toBe(404);
    expect((await client.send({ path, body: new Uint8Array(1_048_577) })).status).toBe(404);
  });

  it("those that have no other path want all three headers (page Forgot Password of 2024)", async () => {
    const body = { EmailAddress: john.email };
    expect((await client.forgotPassword(body, { headers: authorizationAlone })).status).toBe(401);
    expect((await client.forgotPassword(body)).status).toBe(200);
  });
});

describe("the paths of 2022 (switch v1Paths: true)", () => {
  beforeEach(() => client.set({ v1Paths: true }));
  const headers = authorizationAlone;

  it("sign in with Authorization alone (page Sign In of 2022), by password and by a unique field", async () => {
    const { status, body } = await client.signIn(john, { path: signInPath, headers });
    expect([status, Object.keys(body)]).toEqual([200, ["AuthKey", "LeadId"]]);
    const [{ phone }] = emulator.fixtures.leadsquared.accounts;
    const search = { SearchKeyData: { SchemaName: "Phone", Value: phone }, Password: john.password };
    expect((await client.signIn(john, { path: signInPath, headers, body: search })).status).toBe(200);
    const wrongKey = { ...headers, authorization: "wrong" };
    expect((await client.signIn(john, { path: signInPath, headers: wrongKey })).status).toBe(401);
  });

  it("register with the account keys and Authorization alone (page Register of 2022)", async () => {
    const { accessKey, secretKey } = emulator.fixtures.leadsquared;
    const path = `${registerPath}?${new URLSearchParams({ accessKey, secretKey })}`;
    const mira = { email: "mira@example.com", password: "Qwerty@1" };
    const attributes = {
      mx_Portal_Confirm_Password: mira.password,
      mx_Portal_Password: mira.password,
      EmailAddress: mira.email,
    };
    expect((await client.register(attributes, { path: registerPath, headers })).status).toBe(401);
    expect((await client.register(attributes, { path, headers })).body.Message).toBe("Registration Successful");
    expect(await client.accepts(mira)).toBe(true);
  });

  it("mail a link and reset with it, with Authorization alone (pages of 2022)", async () => {
    const overrides = { path: forgotPasswordPath, headers };
    expect((await client.forgotPassword({ EmailAddress: john.email }, overrides)).status).toBe(200);
    const link = await client.resetLink();
    expect((await client.resetPassword(link, next, { path: resetPath, headers })).status).toBe(200);
    expect(await client.accepts({ ...john, password: next })).toBe(true);
  });

  it("leave the paths with v2 as strict as they are", async () => {
    expect((await client.signIn(john, { headers })).status).toBe(401);
  });

  it("change a password with the private key (pages Sign In and Portal API; switch v1ChangePasswordKey: private)", async () => {
    await client.set({ v1ChangePasswordKey: "private" });
    const authKey = await client.authKey();
    const { publicAuthKey } = emulator.fixtures.leadsquared;
    const overrides = { path: changePath, headers };
    expect((await client.changePassword(publicAuthKey, john.password, next, overrides)).status).toBe(401);
    expect((await client.changePassword(authKey, john.password, next, overrides)).status).toBe(200);
    expect(await client.accepts({ ...john, password: next })).toBe(true);
  });

  it("or want the public one, and don't know whose (page Change Password; switch v1ChangePasswordKey: public)", async () => {
    await client.set({ v1ChangePasswordKey: "public" });
    const authKey = await client.authKey();
    const { publicAuthKey } = emulator.fixtures.leadsquared;
    const overrides = { path: changePath, headers };
    expect((await client.changePassword(authKey, john.password, next, overrides)).status).toBe(401);
    const { status, body } = await client.changePassword(publicAuthKey, john.password, next, overrides);
    expect([status, body.ExceptionType]).toEqual([500, "MXInvalidEntityException"]);
    expect(await client.accepts(john)).toBe(true);
    expect((await client.changePassword(authKey, john.password, next)).status).toBe(200);
  });
});

describe("what is not emulated on purpose", () => {
  it.each([
    ["/api/Authentication/ForgotPassword", "it gave the temporary password, and so the account, to whoever asked"],
    ["/api/Form/SendOTP", "no page says what it takes and answers"],
    ["/api/Form/VerifyOTP", "no page says what it takes and answers"],
    ["/api/Form/UploadFile", "no page says what it takes and answers"],
  ])("%s: %s", async (path) => {
    await client.set({ v1Paths: true });
    const { accessKey, secretKey } = emulator.fixtures.leadsquared;
    const query = new URLSearchParams({ accessKey, secretKey });
    const { status, body } = await client.send({ path: `${path}?${query}`, body: { EmailAddress: john.email } });
    expect([status, body.ExceptionType]).toEqual([404, "MXResourceNotFoundException"]);
    expect(await client.mails()).toEqual([]);
  });
});
