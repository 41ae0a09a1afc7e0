import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { call } from "../testing/call.ts";
import { fingerprintOf, textOf } from "../testing/fingerprintOf.ts";
import { leadSquaredClient } from "../testing/leadSquaredClient.ts";
import { changePasswordPath, loginRadiusClient } from "../testing/loginRadiusClient.ts";
import { john, startTestEmulator, type TestEmulator } from "../testing/startTestEmulator.ts";
import type { RecordedRequest } from "./RecordedRequest.ts";

const heard: RecordedRequest[] = [];
let emulator: TestEmulator;
let key: string;
beforeAll(async () => {
  emulator = await startTestEmulator({
    onRequest: (request) => heard.push(request),
    switches: { leadsquared: { rateLimit: "off" }, loginradius: { rateLimit: "off" } },
  });
  key = (await call(`${emulator.urls.control}/requests`)).body.fingerprintKey;
});
beforeEach(async () => {
  await emulator.reset();
  heard.length = 0;
});
afterAll(() => emulator.close());

const requests = async (): Promise<RecordedRequest[]> =>
  (await call(`${emulator.urls.control}/requests`)).body.requests;
const text = (value: string) => textOf(key, value);

// A password, LoginRadius's kind of token, LeadSquared's (of its characters only some), one of letters alone.
const secrets = ["Samplepassword@123", "0f8fad5b-d9cd-469f-a165-70867728950e", "JvwR30RqERvLhiSI7", "correcthorse"];
const json = { "content-type": "application/json" };
const form = { "content-type": "application/x-www-form-urlencoded" };

type Sent = readonly [path: string, init: RequestInit];
const places: Readonly<Record<string, (secret: string) => Sent>> = {
  "an own header": (secret) => ["/", { headers: { "x-key": secret } }],
  "the header of the portal": (secret) => ["/", { headers: { "x-lsq-portalid": secret } }],
  "a header that is always shown": (secret) => ["/", { headers: { accept: secret, "x-preventwebhook": secret } }],
  "the content type": (secret) => ["/", { method: "POST", headers: { "content-type": `text/${secret}` }, body: "x" }],
  "the user agent": (secret) => ["/", { headers: { "user-agent": secret } }],
  "the referrer": (secret) => ["/", { headers: { referer: `http://localhost/?token=${secret}` } }],
  "a cookie": (secret) => ["/", { headers: { cookie: `session=${secret}` } }],
  "a bare Authorization": (secret) => ["/", { headers: { authorization: secret } }],
  "a Bearer Authorization": (secret) => ["/", { headers: { authorization: `Bearer ${secret}` } }],
  "a scheme of no standard": (secret) => ["/", { headers: { authorization: `${secret} ${secret}` } }],
  "a query value": (secret) => [`/?access_token=${encodeURIComponent(secret)}`, {}],
  "a query name": (secret) => [`/?${encodeURIComponent(secret)}`, {}],
  "a path that is no route": (secret) => [`/reset/${secret}/x`, {}],
  "a path under a route": (secret) => [`${changePasswordPath}/${secret}`, { method: "PUT" }],
  "a path, encoded": (secret) => [`/${[...secret].map((each) => `%${each.charCodeAt(0).toString(16)}`).join("")}`, {}],
  "a JSON value": (secret) => ["/", { method: "POST", headers: json, body: JSON.stringify({ password: secret }) }],
  "a JSON member's name": (secret) => ["/", { method: "POST", headers: json, body: JSON.stringify({ [secret]: 1 }) }],
  "a member of __proto__": (secret) => [
    "/",
    { method: "POST", headers: json, body: `{"__proto__":{"a":"${secret}"}}` },
  ],
  "JSON that is a text": (secret) => ["/", { method: "POST", headers: json, body: JSON.stringify(secret) }],
  "nested lists": (secret) => ["/", { method: "POST", headers: json, body: JSON.stringify([[[{ value: [secret] }]]]) }],
  "JSON too deep": (secret) => [
    "/",
    { method: "POST", headers: json, body: `${"[".repeat(20)}"${secret}"${"]".repeat(20)}` },
  ],
  "broken JSON": (secret) => ["/", { method: "POST", headers: json, body: `{"password":"${secret}` }],
  "a form value": (secret) => ["/", { method: "POST", headers: form, body: new URLSearchParams({ password: secret }) }],
  "a form name": (secret) => ["/", { method: "POST", headers: form, body: secret }],
  "JSON sent as a form": (secret) => ["/", { method: "POST", headers: form, body: `{"password":"${secret}"}` }],
  "a text body": (secret) => ["/", { method: "POST", headers: { "content-type": "text/plain" }, body: secret }],
  "a body without a type": (secret) => ["/", { method: "POST", body: new TextEncoder().encode(secret) }],
  "a body that is no UTF-8": (secret) => [
    "/",
    { method: "POST", headers: json, body: Uint8Array.of(0xff, ...new TextEncoder().encode(secret)) },
  ],
};

describe.each(["leadsquared", "loginradius"] as const)("a secret that arrives at %s", (vendor) => {
  it.each(Object.keys(places))("is in no answer of the control port and not told to onRequest: %s", async (place) => {
    for (const secret of secrets) {
      const [path, init] = places[place]!(secret);
      await (await fetch(emulator.urls[vendor] + path, init)).text();
    }
    const kept = await requests();
    expect([kept.length, heard.length]).toEqual([secrets.length, secrets.length]);
    const told = JSON.stringify([kept, heard, (await call(`${emulator.urls.control}/outbox`)).body]).toLowerCase();
    for (const secret of secrets) {
      expect(told).not.toContain(secret.toLowerCase());
      expect(told).not.toContain(btoa(secret).replaceAll("=", "").toLowerCase());
    }
  });
});

describe("the wire of a client", () => {
  it("is told whole for LeadSquared's Change Password", async () => {
    const client = leadSquaredClient(emulator);
    const authKey = await client.authKey();
    await client.changePassword(authKey, john.password, "next");
    const { portalId, registrationToken } = emulator.fixtures.leadsquared;
    const request = (await requests()).at(-1)!;
    expect(request).toMatchObject({
      id: expect.any(Number),
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      vendor: "leadsquared",
      method: "POST",
      path: "/api/Settings/v2/ChangePassword",
      query: {},
      body: { CurrentPassword: text(john.password), NewPassword: text("next") },
      outcome: { status: 200, durationMs: expect.any(Number) },
    });
    expect(request.headers).toMatchObject({
      authorization: text(authKey),
      "content-type": "application/json",
      host: new URL(emulator.urls.leadsquared).host,
      "x-lsq-portalid": text(portalId),
      "x-lsq-registertoken": text(registrationToken),
    });
    expect(heard.at(-1)).toEqual(request);
  });

  it("is told whole for LoginRadius's Change Password", async () => {
    const client = loginRadiusClient(emulator);
    const token = await client.token();
    const query = `apikey=${emulator.fixtures.loginradius.apiKey}&prevent_webhook=true&h-captcha-response=`;
    await client.changePassword(token, "wrong", "next", {
      query,
      headers: { "X-Requested-With": "XMLHttpRequest", "X-PreventWebhook": "true" },
    });
    const request = (await requests()).at(-1)!;
    expect(request).toMatchObject({
      method: "PUT",
      path: changePasswordPath,
      query: {
        apikey: text(emulator.fixtures.loginradius.apiKey),
        prevent_webhook: text("true"),
        "h-captcha-response": text(""),
      },
      body: { oldpassword: text("wrong"), newpassword: text("next") },
      outcome: { code: 967 },
    });
    expect(request.headers).toMatchObject({
      authorization: `Bearer ${text(token)}`,
      "x-requested-with": "XMLHttpRequest",
      "x-preventwebhook": "true",
    });
  });

  it("is told with names as they were sent, and every value of a name that comes twice", async () => {
    const url = `${emulator.urls.loginradius}/IDENTITY/v2/auth/account?ApiKey=a&apiKey=b&apiKey=c`;
    await fetch(url, { headers: { authorization: "bearer", "x-own-header": "a" } });
    const [request] = await requests();
    expect(request).toMatchObject({
      path: "/IDENTITY/v2/auth/account",
      query: { ApiKey: text("a"), apiKey: [text("b"), text("c")] },
      headers: { authorization: "bearer", "x-own-header": text("a") },
    });
  });

  it("tells what varies in a path by its fingerprint", async () => {
    await fetch(`${emulator.urls.loginradius}/identity/v2/auth/%73ome/caf%C3%A9/%zz`);
    const [request] = await requests();
    const part = (value: string) => text(value).replace(" ", ":");
    expect(request?.path).toBe(`/identity/v2/auth/${part("some")}/${part("café")}/${part("%zz")}`);
  });

  it("is told for a preflight", async () => {
    await fetch(emulator.urls.loginradius + changePasswordPath, {
      method: "OPTIONS",
      headers: {
        origin: "https://portal.example",
        "access-control-request-method": "PUT",
        "access-control-request-headers": "authorization, x-0f8fad5b",
      },
    });
    expect((await requests())[0]).toMatchObject({
      method: "OPTIONS",
      headers: {
        origin: "https://portal.example",
        "access-control-request-method": "PUT",
        "access-control-request-headers": `authorization,${text("x-0f8fad5b")}`,
      },
      outcome: { status: 204 },
    });
  });

  it("tells of a body over the limit only that", async () => {
    await fetch(emulator.urls.loginradius, { method: "POST", body: "x".repeat(2 ** 20 + 1) });
    expect((await requests())[0]?.body).toBe("over the limit");
  });

  it("shows the same key again until the emulator starts anew", async () => {
    await emulator.reset();
    expect((await call(`${emulator.urls.control}/requests`)).body.fingerprintKey).toBe(key);
    expect(fingerprintOf(key, "a")).toMatch(/^[0-9a-f]{12}$/);
  });
});

describe("a request that waits", () => {
  it("is there without an outcome while it is late", async () => {
    await call(`${emulator.urls.control}/faults`, { method: "POST", body: { kind: "latency", latencyMs: 600_000 } });
    const leaving = new AbortController();
    const pending = fetch(emulator.urls.loginradius, { signal: leaving.signal });
    pending.catch(() => undefined);
    await expect.poll(requests).toMatchObject([{ path: "/", outcome: null }]);
    expect(heard).toEqual([]);
    leaving.abort();
    await expect.poll(() => heard).toMatchObject([{ outcome: { fault: "latency" } }]);
  });

  it("is there while it hangs, and says that it does", async () => {
    await call(`${emulator.urls.control}/faults`, { method: "POST", body: { kind: "hang" } });
    const leaving = new AbortController();
    const pending = fetch(emulator.urls.loginradius, { signal: leaving.signal });
    pending.catch(() => undefined);
    await expect.poll(requests).toMatchObject([{ outcome: { transport: "hang", fault: "hang" } }]);
    leaving.abort();
  });
});
