import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Answer, call } from "../testing/call.ts";
import { type LeadSquaredClient, leadSquaredClient } from "../testing/leadSquaredClient.ts";
import { john, startTestEmulator, type TestEmulator } from "../testing/startTestEmulator.ts";

let emulator: TestEmulator;
let client: LeadSquaredClient;
beforeAll(async () => {
  emulator = await startTestEmulator({ switches: { leadsquared: { rateLimit: "off" } } });
  client = leadSquaredClient(emulator);
});
beforeEach(() => emulator.reset());
afterAll(() => emulator.close());

function accountKeys(): { accessKey: string; secretKey: string } {
  const { accessKey, secretKey } = emulator.fixtures.leadsquared;
  return { accessKey, secretKey };
}

function tenantKey(keys: Record<string, string> = accountKeys()): Promise<Answer> {
  const path = "/api/AutoLogin/GenerateTenantAuthKey";
  return call(`${emulator.urls.leadsquared}${path}?${new URLSearchParams(keys)}`);
}

function autoLogin(query: Record<string, string>, changed: Record<string, unknown> = {}): Promise<Answer> {
  const { portalId, accounts } = emulator.fixtures.leadsquared;
  return call(`${emulator.urls.leadsquared}/api/AutoLogin/Generate?${new URLSearchParams(query)}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: { LeadId: accounts[0].leadId, PortalId: portalId, ...changed },
  });
}

async function allKeys() {
  return { ...accountKeys(), authkey: (await tenantKey()).body as string };
}

describe("the tenant's key (Portal API, page Generate Tenant Auth Key; its path is a guess)", () => {
  it("is a bare JSON string: 64 hexadecimal digits and a suffix of 7", async () => {
    const { status, body } = await tenantKey();
    expect([status, body]).toEqual([200, expect.stringMatching(/^[0-9a-f]{64}[A-Z]{2}\d{5}$/)]);
  });

  it("wants the account keys", async () => {
    const { accessKey } = accountKeys();
    expect((await tenantKey({})).status).toBe(401);
    expect((await tenantKey({ accessKey, secretKey: accessKey })).status).toBe(401);
  });
});

describe("AutoLogin/Generate (Portal API, page Generate Lead-Level Auth Key)", () => {
  it("gives an AuthKey of any lead, without a header of the portal's", async () => {
    const { status, body } = await autoLogin(await allKeys());
    expect([status, Object.keys(body)]).toEqual([200, ["AuthKey", "LeadId"]]);
    expect(body.LeadId).toBe(emulator.fixtures.leadsquared.accounts[0].leadId);
    expect((await client.changePassword(body.AuthKey, john.password, "next")).status).toBe(200);
  });

  it("wants the account keys and the tenant's", async () => {
    const keys = await allKeys();
    const answers = [
      await autoLogin(accountKeys()),
      await autoLogin({ authkey: keys.authkey }),
      await autoLogin({ ...keys, secretKey: "wrong" }),
      await autoLogin({ ...keys, authkey: "" }),
      await autoLogin({ ...keys, authkey: `f${keys.authkey.slice(1)}` }),
      await autoLogin({ ...keys, authkey: `${keys.authkey.slice(0, 20)}0${keys.authkey.slice(21)}`.toUpperCase() }),
      await autoLogin({ ...keys, authkey: keys.authkey.slice(0, 64) }),
      await autoLogin({ ...keys, authkey: emulator.fixtures.leadsquared.registrationToken }),
      await autoLogin({ ...keys, authkey: await client.authKey() }),
    ];
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 401));
  });

  it("knows no other portal and no other lead", async () => {
    const keys = await allKeys();
    const portal = await autoLogin(keys, { PortalId: "other" });
    expect([portal.status, portal.body.ExceptionMessage]).toEqual([500, "Invalid Input! Parameter Name: PortalId"]);
    const lead = await autoLogin(keys, { LeadId: "eb7bdb1c-8402-4902-96bf-6aec76a73585" });
    expect([lead.status, lead.body.ExceptionMessage]).toEqual([500, "Lead does not exist in the system"]);
    expect((await autoLogin(keys, { Captcha: "" })).status).toBe(400);
  });

  it.each([4 * 60 * 60, 90])(
    "and the tenant's key last 4 hours, or as agreed (switch autoLoginKeyTtlSeconds: %s)",
    async (seconds) => {
      await client.set({ autoLoginKeyTtlSeconds: seconds, authKeyTtlSeconds: 1_000_000 });
      await emulator.advance(0, true);
      const keys = await allKeys();
      const { AuthKey } = (await autoLogin(keys)).body;
      await emulator.advance(seconds * 1_000 - 1, true);
      expect((await client.changePassword(AuthKey, "wrong", "next")).status).toBe(500);
      expect((await autoLogin(keys)).status).toBe(200);
      await emulator.advance(1, true);
      expect((await client.changePassword(AuthKey, john.password, "next")).status).toBe(401);
      expect((await autoLogin(keys)).status).toBe(401);
    },
  );
});
