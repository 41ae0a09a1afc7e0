import { request } from "node:http";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createEmulator } from "../createEmulator.ts";
import {
  changePasswordPath,
  type LeadSquaredClient,
  leadSquaredClient,
  signInPath,
} from "../testing/leadSquaredClient.ts";
import { john, startTestEmulator, type TestEmulator } from "../testing/startTestEmulator.ts";

let emulator: TestEmulator;
let client: LeadSquaredClient;
beforeAll(async () => {
  emulator = await startTestEmulator({ switches: { leadsquared: { rateLimit: "off" } } });
  client = leadSquaredClient(emulator);
});
beforeEach(() => client.set({ region: "in21", wrongHost: false, badKeyStatus: 401 }));
afterAll(() => emulator.close());

const hint = /portalapi[\w-]*\.leadsquared\.com/i;
const documented = [
  ["singapore", "portalapi.leadsquared.com"],
  ["us11", "portalapi-us11.leadsquared.com"],
  ["in21", "portalapi-in21.leadsquared.com"],
  ["ir31", "portalapi-ir31.leadsquared.com"],
  ["id51", "portalapi-id51.leadsquared.com"],
] as const;
const inferred = [
  ["in22", "portalapi-in22.leadsquared.com"],
  ["ca12", "portalapi-ca12.leadsquared.com"],
] as const;
const all = [...documented, ...inferred];

interface Reply {
  readonly status: number | undefined;
  readonly body: { readonly AuthKey?: string; readonly ExceptionType?: string; readonly ExceptionMessage?: string };
}

/** Signs in under a host's name; fetch does not let it be chosen. */
function signInAt(host: string, body: unknown = { EmailAddress: john.email, Password: john.password }): Promise<Reply> {
  const headers = { ...client.headers, host };
  return new Promise((resolve, reject) => {
    const sent = request(emulator.urls.leadsquared + signInPath, { method: "POST", headers }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (chunk: string) => {
        text += chunk;
      });
      response.on("end", () => resolve({ status: response.statusCode, body: JSON.parse(text) }));
    });
    sent.on("error", reject).end(JSON.stringify(body));
  });
}

describe("the host of a region (Portal API, page Portal API; in22 and ca12 are inferred)", () => {
  it.each(all)("%s is served at %s, and at no other region's (switch region)", async (region, rightHost) => {
    await client.set({ region });
    for (const [, host] of all) {
      const { status, body } = await signInAt(host);
      if (host === rightHost) expect([status, typeof body.AuthKey]).toEqual([200, "string"]);
      else {
        expect([status, body.ExceptionType]).toEqual([401, "MXUnAuthorizedAccessException"]);
        expect(hint.exec(body.ExceptionMessage!)?.[0]).toBe(rightHost);
      }
    }
  });

  it.each([
    "portalapi-us11.localhost",
    "portalapi.localhost:4801",
    "PortalApi-US11.LeadSquared.com",
    "portalapi-xx99.leadsquared.com",
  ])("%s is another region's, and the message names the right one", async (host) => {
    const { status, body } = await signInAt(host);
    expect([status, hint.exec(body.ExceptionMessage!)?.[0]]).toEqual([401, "portalapi-in21.leadsquared.com"]);
  });

  it.each([
    ["portalapi-in21.localhost"],
    ["portalapi-in21.leadsquared.com:443"],
    ["localhost"],
    ["127.0.0.1:4801"],
    ["emulator.example"],
    ["portalapi-us11.leadsquared.com.example"],
    ["xportalapi-us11.leadsquared.com"],
  ])("%s is the tenant's own", async (host) => {
    expect((await signInAt(host)).status).toBe(200);
  });

  it("is looked at after the body, and before every key", async () => {
    expect((await signInAt("portalapi-us11.localhost", {})).status).toBe(400);
    await client.set({ wrongHost: true });
    const { body } = await client.changePassword("wrong", "a", "b", { headers: { "x-lsq-portalid": "wrong" } });
    expect(body.ExceptionMessage).toMatch(hint);
  });

  it("is also asked for where a browser's worker or a test hosts the emulator", async () => {
    const { handlers } = await createEmulator({
      passwordHash: { hash: (password) => Promise.resolve(password), verify: (a, b) => Promise.resolve(a === b) },
    });
    const url = `https://portalapi-ir31.leadsquared.com${changePasswordPath}`;
    const body = '{"CurrentPassword":"a","NewPassword":"b"}';
    const headers = { "content-type": "application/json" };
    const answer = (await handlers.leadsquared(new Request(url, { method: "POST", headers, body }))) as Response;
    expect([answer.status, await answer.text()]).toEqual([
      401,
      expect.stringContaining("portalapi-in21.leadsquared.com"),
    ]);
  });
});

describe("the switch wrongHost", () => {
  it.each([true, false])("%s: whether every call is answered as if at another region's", async (wrongHost) => {
    const authKey = await client.authKey();
    await client.set({ wrongHost, region: "us11", badKeyStatus: 403 });
    const answers = [await client.signIn(), await client.changePassword(authKey, "wrong", "next")];
    expect(answers.map(({ status }) => status)).toEqual(wrongHost ? [401, 401] : [200, 500]);
    for (const { body } of wrongHost ? answers : []) {
      expect(body.ExceptionMessage).toContain("portalapi-us11.leadsquared.com");
    }
    const { accessKey, secretKey } = emulator.fixtures.leadsquared;
    const path = `/api/Access/PublicToken?${new URLSearchParams({ accessKey, secretKey })}`;
    expect((await client.send({ method: "GET", path })).status).toBe(wrongHost ? 401 : 200);
  });
});
