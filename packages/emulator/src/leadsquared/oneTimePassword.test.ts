import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Answer } from "../testing/call.ts";
import {
  type LeadSquaredClient,
  leadSquaredClient,
  sendOneTimePasswordPath,
  signInPath,
} from "../testing/leadSquaredClient.ts";
import { john, startTestEmulator, type TestEmulator } from "../testing/startTestEmulator.ts";

let emulator: TestEmulator;
let client: LeadSquaredClient;
beforeAll(async () => {
  emulator = await startTestEmulator({ switches: { leadsquared: { rateLimit: "off" } } });
  client = leadSquaredClient(emulator);
});
beforeEach(() => emulator.reset());
afterAll(() => emulator.close());

const documentedPath = "/api/Authentication/Signin";
const failed = {
  Status: "Error",
  ExceptionType: "MXInvalidOTPException",
  ExceptionMessage: "Invalid or expired OTP",
};

function post(path: string, body: unknown, headers = {}): Promise<Answer> {
  return client.send({ path, authorization: emulator.fixtures.leadsquared.publicAuthKey, body, headers });
}

function ask(body: unknown = { FieldSchemaName: "Phone", FieldContent: phoneOf(0) }): Promise<Answer> {
  return post(sendOneTimePasswordPath, body);
}

function signIn(OTPSigninData: unknown, path = documentedPath): Promise<Answer> {
  return post(path, { OTPSigninRequest: true, OTPSigninData });
}

function phoneOf(index: number): string {
  return emulator.fixtures.leadsquared.accounts[index].phone;
}

/** Has a one-time password sent, and reads it. */
async function oneTimePassword() {
  const { Code, FieldContent } = (await ask()).body;
  return { Code, FieldContent, Otp: (await client.mails()).at(-1)!.code! };
}

describe("SigninOTP/Get (Portal API, page Get Sign In OTP)", () => {
  it("sends a one-time password to the phone, and answers with a code that says nothing", async () => {
    const { status, body } = await ask();
    expect([status, body]).toEqual([
      200,
      { Code: expect.any(String), FieldContent: phoneOf(0), Message: null, Status: "Success" },
    ]);
    expect(atob(atob(body.Code))).toHaveLength(208);
    const mails = await client.mails();
    expect(mails.map(({ to, code }) => [to, code])).toEqual([[phoneOf(0), expect.stringMatching(/^\d{6}$/)]]);
    expect(JSON.stringify(body)).not.toContain(mails[0]!.code);
  });

  it("answers nobody's phone like any other, or says so (switch unknownLead)", async () => {
    const nobody = { FieldSchemaName: "Phone", FieldContent: "+14-157415569" };
    const { status, body } = await ask(nobody);
    expect([status, body.Status, await client.mails()]).toEqual([200, "Success", []]);
    await client.set({ unknownLead: "error" });
    const refused = await ask(nobody);
    expect([refused.status, refused.body.ExceptionType]).toEqual([500, "MXInvalidEntityException"]);
    expect((await ask()).status).toBe(200);
  });

  it("sends to no field that is no phone", async () => {
    const email = await ask({ FieldSchemaName: "EmailAddress", FieldContent: john.email });
    expect(email.body.ExceptionMessage).toBe("Invalid Input! Parameter Name: FieldSchemaName");
    const unknown = await ask({ FieldSchemaName: "mx_Agent_Number", FieldContent: "1" });
    expect(unknown.body.ExceptionMessage).toBe("Attribute(s) does not exist - mx_Agent_Number");
    expect(await client.mails()).toEqual([]);
  });

  it("answers a body with an attribute too few with 400", async () => {
    expect((await ask({ FieldSchemaName: "Phone" })).status).toBe(400);
  });
});

describe("a sign-in with a one-time password (Portal API, page Sign In with OTP)", () => {
  it("gives an AuthKey that changes the password, once", async () => {
    const data = await oneTimePassword();
    const { status, body } = await signIn(data);
    expect([status, Object.keys(body)]).toEqual([200, ["AuthKey", "LeadId"]]);
    expect(body.LeadId).toBe(emulator.fixtures.leadsquared.accounts[0].leadId);
    expect((await client.changePassword(body.AuthKey, john.password, "next")).status).toBe(200);
    const again = await signIn(data);
    expect([again.status, again.body]).toEqual([500, failed]);
  });

  it("is refused with another's code, phone or one-time password, and leaves the right one good", async () => {
    const data = await oneTimePassword();
    const other = (await ask({ FieldSchemaName: "Phone", FieldContent: phoneOf(1) })).body;
    for (const wrong of [
      { ...data, Code: other.Code },
      { ...data, FieldContent: other.FieldContent },
      { ...data, Otp: data.Otp === "000000" ? "000001" : "000000" },
      { ...data, Otp: "" },
    ]) {
      const { status, body } = await signIn(wrong);
      expect([status, body]).toEqual([500, failed]);
    }
    expect((await signIn(data)).status).toBe(200);
  });

  it("is refused once a newer one was sent", async () => {
    const old = await oneTimePassword();
    const data = await oneTimePassword();
    expect((await signIn(old)).body).toEqual(failed);
    expect((await signIn(data)).status).toBe(200);
  });

  it.each([600, 30])("works until it expires (switch otpTtlSeconds: %s)", async (seconds) => {
    if (seconds === 30) await client.set({ otpTtlSeconds: seconds });
    await emulator.advance(0, true);
    const [first] = [await oneTimePassword()];
    await emulator.advance(seconds * 1_000 - 1, true);
    expect((await signIn(first)).status).toBe(200);
    const second = await oneTimePassword();
    await emulator.advance(seconds * 1_000, true);
    expect((await signIn(second)).body).toEqual(failed);
  });

  it("is refused where wrong passwords have locked the account", async () => {
    await client.set({ lockout: { attempts: 1, seconds: null } });
    const data = await oneTimePassword();
    await client.signIn({ ...john, password: "wrong" });
    expect((await signIn(data)).body.ExceptionType).toBe("MXAccountLockedException");
  });

  it("wants the three headers, and a body that says what it is", async () => {
    const data = await oneTimePassword();
    const body = { OTPSigninRequest: true, OTPSigninData: data };
    for (const header of ["authorization", "x-lsq-registertoken", "x-lsq-portalid"]) {
      expect((await post(documentedPath, body, { [header]: "wrong" })).status).toBe(401);
      expect(
        (await post(sendOneTimePasswordPath, { FieldSchemaName: "Phone", FieldContent: "1" }, { [header]: "" })).status,
      ).toBe(401);
    }
    expect((await post(documentedPath, { ...body, OTPSigninRequest: false })).status).toBe(400);
    expect((await post(documentedPath, { OTPSigninData: data })).status).toBe(400);
    expect((await post(documentedPath, { EmailAddress: john.email, Password: john.password })).status).toBe(400);
    expect((await signIn(data)).status).toBe(200);
  });
});

describe("paths that no page prints (switch guessedPaths)", () => {
  const guessed = [
    ["POST", "/api/Authentication/v2/SigninOTP/Get"],
    ["POST", "/api/Authentication/v2/SecureForgotPassword"],
    ["GET", "/api/AutoLogin/GenerateTenantAuthKey"],
  ] as const;

  it("are there by default: a one-time password signs in under v2, and the others answer", async () => {
    const FieldContent = phoneOf(0);
    const { body } = await post(guessed[0][1], { FieldSchemaName: "Phone", FieldContent });
    const Otp = (await client.mails())[0]!.code!;
    expect((await signIn({ Code: body.Code, FieldContent, Otp }, signInPath)).status).toBe(200);
    expect((await post(guessed[1][1], { EmailAddress: john.email })).status).toBe(200);
    expect((await client.send({ method: "GET", path: guessed[2][1] })).status).toBe(401);
  });

  it("are unknown where they are switched off", async () => {
    await client.set({ guessedPaths: false });
    for (const [method, path] of guessed) {
      expect((await client.send({ method, path })).status).toBe(404);
    }
    expect((await signIn(await oneTimePassword(), signInPath)).status).toBe(400);
    expect((await signIn(await oneTimePassword())).status).toBe(200);
    expect(await client.accepts(john)).toBe(true);
  });
});
