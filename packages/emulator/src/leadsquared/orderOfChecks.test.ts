import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { call } from "../testing/call.ts";
import { changePasswordPath, type LeadSquaredClient, leadSquaredClient } from "../testing/leadSquaredClient.ts";
import { john, startTestEmulator, type TestEmulator } from "../testing/startTestEmulator.ts";

let emulator: TestEmulator;
let client: LeadSquaredClient;
beforeAll(async () => {
  emulator = await startTestEmulator();
  client = leadSquaredClient(emulator);
});
beforeEach(() => emulator.reset());
afterAll(() => emulator.close());

// Every call with a body: what is well-formed in it, and asks for the wrong thing.
const posts: [path: string, wrongThing: Record<string, unknown>, keys: "headers" | "query"][] = [
  ["/api/Authentication/v2/Register", { LeadFields: [] }, "headers"],
  ["/api/Authentication/v2/Signin", { EmailAddress: john.email, Password: "wrong" }, "headers"],
  [
    "/api/Authentication/Signin",
    { OTPSigninRequest: true, OTPSigninData: { Otp: "", FieldContent: "", Code: "" } },
    "headers",
  ],
  ["/api/Authentication/SigninOTP/Get", { FieldSchemaName: "EmailAddress", FieldContent: "" }, "headers"],
  ["/api/Authentication/SecureForgotPassword", { SearchKeyData: { SchemaName: "X", Value: "" } }, "headers"],
  ["/api/Authentication/v2/ResetPassword", { Password: "", LeadId: "", TemporaryPassword: "" }, "headers"],
  ["/api/Settings/v2/ChangePassword", { CurrentPassword: "wrong", NewPassword: "" }, "headers"],
  ["/api/AutoLogin/Generate", { LeadId: "", PortalId: "" }, "query"],
];

async function exhaustRateWindow(): Promise<void> {
  await emulator.advance(0, true);
  await client.set({ rateLimit: { calls: 1, periodMs: 5_000 } });
  await client.send({ path: "/unknown" });
}

async function rightKeys(path: string) {
  const { accessKey, secretKey, publicAuthKey } = emulator.fixtures.leadsquared;
  const keys = new URLSearchParams({ accessKey, secretKey });
  const tenant = await call(`${emulator.urls.leadsquared}/api/AutoLogin/GenerateTenantAuthKey?${keys}`);
  const query = new URLSearchParams({ accessKey, secretKey, authkey: tenant.body });
  const authorization = path === changePasswordPath ? await client.authKey() : publicAuthKey;
  return { path: `${path}?${query}`, authorization };
}

describe("of two things that are wrong, the earlier check is told", () => {
  it("rate window, then path", async () => {
    const unknown = { path: "/api/Nothing" };
    expect((await client.send(unknown)).status).toBe(404);
    await exhaustRateWindow();
    expect((await client.send(unknown)).status).toBe(429);
  });

  it("path, then body", async () => {
    const headers = { "content-type": "text/plain" };
    expect((await client.send({ path: "/api/Nothing", headers, body: "{" })).status).toBe(404);
    expect((await client.send({ path: "/api/Nothing", body: new Uint8Array(1_048_577) })).status).toBe(404);
    expect((await client.send({ path: changePasswordPath, headers, body: "{" })).status).toBe(400);
    expect((await client.send({ path: changePasswordPath, body: new Uint8Array(1_048_577) })).status).toBe(400);
  });

  it.each(posts)("%s: body, then host and keys", async (path, wrongThing) => {
    await client.set({ wrongHost: true });
    const keys = { authorization: "wrong", headers: { "x-lsq-portalid": "wrong" } };
    const answers = [
      await client.send({ path, ...keys, body: "{" }),
      await client.send({ path, ...keys, body: { ...wrongThing, Other: "" } }),
      await client.send({ path, ...keys, body: wrongThing }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 401]);
  });

  it.each(posts)("%s: host, then keys", async (path, body) => {
    await client.set({ wrongHost: true, badKeyStatus: 403 });
    const wrong = { path, authorization: "wrong", headers: { "x-lsq-portalid": "wrong" }, body };
    expect((await client.send(wrong)).status).toBe(401);
    await client.set({ wrongHost: false });
    expect((await client.send(wrong)).status).toBe(403);
  });

  it.each(posts)("%s: keys, then what was asked for", async (path, body, keys) => {
    const right = await rightKeys(path);
    expect((await client.send({ ...right, body })).status).toBe(500);
    const wrongs =
      keys === "query"
        ? [
            { ...right, path },
            { ...right, path: right.path.replace("authkey=", "authkey=0") },
          ]
        : [
            { ...right, authorization: "wrong" },
            { ...right, headers: { "x-lsq-portalid": "wrong" } },
            { ...right, headers: { "x-lsq-registertoken": "wrong" } },
          ];
    for (const wrong of wrongs) expect((await client.send({ ...wrong, body })).status).toBe(401);
  });

  it("portal id and registration token, then Authorization", async () => {
    await client.set({ expiredKeyStatus: 403 });
    const authKey = await client.authKey();
    await emulator.advance(14_400_000);
    const change = (headers: Record<string, string>) =>
      client.changePassword(authKey, john.password, "next", { headers });
    expect((await change({})).status).toBe(403);
    expect((await change({ "x-lsq-portalid": "wrong" })).status).toBe(401);
    expect((await change({ "x-lsq-registertoken": "wrong" })).status).toBe(401);
  });

  it("the current password, then the new one", async () => {
    const { body } = await client.changePassword(await client.authKey(), "wrong", "");
    expect(body.ExceptionMessage).toBe("Current Password is incorrect");
  });
});
