import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { createPortalApp } from "./createPortalApp.ts";

const accessKey = "access-key-of-the-account";
const secretKey = "secret-key-of-the-account";
const publicAuthKey = "cHVibGljK2tleS8=";
const registrationToken = "registration-token-DF22824";

const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

/** A LeadSquared of one's own, over HTTP: what it was asked, and answers that a test can change. */
async function serveLeadSquared() {
  const leadSquared = {
    asked: [] as string[],
    baseUrl: "",
    answer: ((request, response) => {
      const isPublicToken = request.url?.startsWith("/api/Access/PublicToken?");
      response.end(JSON.stringify(isPublicToken ? { PublicAuthKey: publicAuthKey } : registrationToken));
    }) as RequestListener,
  };
  const server = createServer((request, response) => {
    leadSquared.asked.push(`${request.method} ${request.url}`);
    leadSquared.answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closers.push(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  leadSquared.baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return leadSquared;
}

const page = { body: "<!doctype html>", contentType: "text/html" };

function openPortal(baseUrl: string) {
  return createPortalApp({
    vendors: {
      leadSquared: { baseUrl, portalId: "portal-id", accessKey, secretKey },
      loginRadius: { baseUrl: "https://api.loginradius.example", apiKey: "api-key", sott: "one-time-token" },
      captchas: { hcaptcha: { siteKey: "site-key", secret: "secret-of-the-captcha" } },
    },
    client: new Map([["/index.html", page]]),
  });
}

test("the configuration has what the browser may hold and nothing more", async () => {
  const leadSquared = await serveLeadSquared();
  const portal = openPortal(leadSquared.baseUrl);
  const answer = await portal.request("/api/configuration");
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(await answer.json()).toEqual({
    leadSquared: { baseUrl: leadSquared.baseUrl, portalId: "portal-id", publicAuthKey, registrationToken },
    loginRadius: { baseUrl: "https://api.loginradius.example", apiKey: "api-key" },
    captchas: { hcaptcha: { siteKey: "site-key", isVerifiedHere: true } },
    emulated: [],
  });
  const keys = `?accessKey=${accessKey}&secretKey=${secretKey}`;
  expect(leadSquared.asked.sort()).toEqual([
    `GET /api/Access/GetRegisterToken${keys}`,
    `GET /api/Access/PublicToken${keys}`,
  ]);
});

test("LeadSquared is asked once for many visitors, and again after a failure", async () => {
  const leadSquared = await serveLeadSquared();
  const portal = openPortal(leadSquared.baseUrl);
  const visit = () => portal.request("/api/configuration");
  const works = leadSquared.answer;

  leadSquared.answer = (_request, response) => response.writeHead(401).end();
  expect((await visit()).status).toBe(502);
  // The first failure is answered at once, maybe before the other call has arrived.
  await expect.poll(() => leadSquared.asked.length).toBe(2);
  leadSquared.answer = works;
  leadSquared.asked.length = 0;
  await Promise.all([visit(), visit(), visit()]);
  expect((await visit()).status).toBe(200);
  expect(leadSquared.asked).toHaveLength(2);
});

test.each<[title: string, answer: RequestListener, says: RegExp]>([
  [
    "refuses the keys, quoting them",
    (request, response) => response.writeHead(401).end(`{"ExceptionMessage":"Bad keys: ${request.url}"}`),
    /^LeadSquared's (PublicToken|GetRegisterToken) answered with status 401\. Check/,
  ],
  ["answers without a token", (_request, response) => response.end("{}"), /gave no token/],
  ["answers with HTML", (_request, response) => response.end("<html>Maintenance</html>"), /gave no token/],
  ["hangs up", (request) => request.socket.destroy(), /could not be reached/],
  [
    "redirects the keys to somewhere else",
    (request, response) => response.writeHead(302, { location: `/elsewhere${request.url}` }).end(),
    /could not be reached/,
  ],
])("when LeadSquared %s, the portal names the call and no key", async (_title, answer, says) => {
  const leadSquared = await serveLeadSquared();
  leadSquared.answer = answer;
  const portal = openPortal(leadSquared.baseUrl);
  const response = await portal.request("/api/configuration");
  expect(response.status).toBe(502);
  const text = await response.text();
  expect(JSON.parse(text)).toEqual({
    error: {
      code: "leadsquared_call_failed",
      call: expect.stringMatching(/^(PublicToken|GetRegisterToken)$/),
      message: expect.stringMatching(says),
    },
  });
  expect(text).not.toContain(accessKey);
  expect(text).not.toContain(secretKey);
  expect(leadSquared.asked.join()).not.toContain("/elsewhere");
});

test("a call that answers is not blamed for the other one's failure", async () => {
  const leadSquared = await serveLeadSquared();
  const works = leadSquared.answer;
  leadSquared.answer = (request, response) =>
    request.url?.includes("GetRegisterToken") ? response.end('""') : works(request, response);
  const portal = openPortal(leadSquared.baseUrl);
  const { error } = await (await portal.request("/api/configuration")).json();
  expect(error.call).toBe("GetRegisterToken");
});

test("every answer carries strict headers", async () => {
  const { baseUrl } = await serveLeadSquared();
  const portal = openPortal(baseUrl);
  for (const path of ["/", "/api/configuration", "/.well-known/nothing"]) {
    const { headers } = await portal.request(path);
    const policy = headers.get("content-security-policy")?.split("; ");
    expect(policy).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "script-src 'self' https://hcaptcha.com https://*.hcaptcha.com",
        "style-src 'self'",
        `connect-src 'self' ${baseUrl} https://api.loginradius.example https://hcaptcha.com https://*.hcaptcha.com`,
        "frame-src https://hcaptcha.com https://*.hcaptcha.com",
        "frame-ancestors 'none'",
        "base-uri 'none'",
        "require-trusted-types-for 'script'",
      ]),
    );
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
  }
});
