import { startEmulator } from "@rekey/emulator/node";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createPortalApp } from "./createPortalApp.ts";
import { emulatedVendors } from "./emulatedVendors.ts";
import { createLab } from "./lab/createLab.ts";
import { fetchControl } from "./lab/fetchControl.ts";

// What the portal's own server does, against the emulator over HTTP.

type Running = Awaited<ReturnType<typeof startEmulator>>;
let emulator: Running;
beforeAll(async () => {
  const anyPort = { control: 0, leadsquared: 0, loginradius: 0, captcha: 0 };
  emulator = await startEmulator({ ports: anyPort, data: ":memory:", hashCost: "minimum" });
});
afterAll(() => emulator.close());

async function openPortal() {
  const control = fetchControl(emulator.urls.control);
  const fixtures = await control("GET /fixtures");
  const lab = createLab(control, () => "https://portal.example/base/");
  const app = createPortalApp({ vendors: emulatedVendors(fixtures), lab });
  const send = async (method: string, path: string, body?: object) => {
    const answer = await app.request(path, {
      method,
      headers: { "content-type": "application/json" },
      ...(body && { body: JSON.stringify(body) }),
    });
    return { status: answer.status, body: await answer.json() };
  };
  return { control, fixtures, lab, send };
}

beforeEach(async () => (await openPortal()).lab.reset());

async function signIn({ fixtures }: Awaited<ReturnType<typeof openPortal>>) {
  const { baseUrl, portalId, publicAuthKey, registrationToken, accounts } = fixtures.leadsquared;
  const [account] = accounts;
  const answer = await fetch(`${baseUrl}/api/Authentication/v2/Signin`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      authorization: publicAuthKey,
      "x-lsq-registertoken": registrationToken,
      "x-lsq-portalid": portalId,
    },
    body: JSON.stringify({ EmailAddress: account?.emailAddress, Password: account?.password }),
  });
  const { AuthKey: authKey } = await answer.json();
  return { authKey, currentPassword: account?.password, newPassword: "four quiet copper lanterns" };
}

test("a change goes through once, with the person's own key", async () => {
  const portal = await openPortal();
  const change = await signIn(portal);
  expect(await portal.send("POST", "/api/password", change)).toEqual({ status: 200, body: {} });
  expect(await portal.send("POST", "/api/password", change)).toEqual({
    status: 403,
    body: { code: "current_password_incorrect" },
  });
  const { requests } = await portal.control("GET /requests");
  expect(requests.filter(({ path }) => path.endsWith("ChangePassword"))).toHaveLength(2);
});

test("where the lab asks for a captcha, none and a made-up one are refused before LeadSquared hears of it", async () => {
  const portal = await openPortal();
  const change = await signIn(portal);
  await portal.send("PUT", "/api/lab", { captcha: "turnstile" });
  const without = await portal.send("POST", "/api/password", change);
  expect(without).toEqual({ status: 403, body: { code: "captcha_required" } });
  const captcha = { vendor: "turnstile", token: "made up" };
  const madeUp = await portal.send("POST", "/api/password", { ...change, captcha });
  expect(madeUp).toEqual({ status: 403, body: { code: "captcha_rejected" } });
  const { requests } = await portal.control("GET /requests");
  expect(requests.filter(({ path }) => path.endsWith("ChangePassword"))).toEqual([]);
});

test("nonsense is refused, and an expired session told as one", async () => {
  const portal = await openPortal();
  expect(await portal.send("POST", "/api/password", { authKey: 1 })).toMatchObject({ status: 400 });
  const change = await signIn(portal);
  await portal.send("POST", "/api/lab/expire");
  expect(await portal.send("POST", "/api/password", change)).toEqual({
    status: 401,
    body: { code: "session_expired" },
  });
});

const person = { name: "Maria del Mar Ortega", email: "maria@example.com", phone: "", password: "four quiet lanterns" };

test.each(["leadsquared", "loginradius"])("%s: somebody registers, and can't twice", async (system) => {
  const portal = await openPortal();
  const registered = await portal.send("POST", "/api/register", { system, ...person });
  expect(registered).toEqual({ status: 200, body: { outcome: "registered" } });
  const again = await portal.send("POST", "/api/register", { system, ...person });
  expect(again).toEqual({ status: 409, body: { outcome: "taken" } });
});

test("what is no registration is refused", async () => {
  const portal = await openPortal();
  const invalid = { status: 400, body: { outcome: "invalid" } };
  expect(await portal.send("POST", "/api/register", { system: "other", ...person })).toEqual(invalid);
  expect(await portal.send("POST", "/api/register", { system: "leadsquared", ...person, email: "maria" })).toEqual(
    invalid,
  );
});

test("a fault of the lab meets a change at either vendor and nothing else", async () => {
  const { lab, control, send } = await openPortal();
  await lab.apply({ fault: "hang,times=1", captcha: "hcaptcha", challenge: true });
  expect((await control("GET /faults")).faults).toEqual([
    expect.objectContaining({ kind: "hang", vendor: "leadsquared", route: "POST /api/Settings/v2/ChangePassword" }),
    expect.objectContaining({ kind: "hang", vendor: "loginradius", route: "PUT /identity/v2/auth/password/change" }),
  ]);
  const switches = await control("GET /switches");
  expect(switches.loginradius).toMatchObject({ captcha: "HCaptcha", botProtection: ["PutChangePassword"] });
  expect(switches.captcha.answer).toBe("challenge");
  expect(switches.leadsquared.resetUrl).toBe("https://portal.example/base/reset-password?provider=leadsquared");

  const refused = await send("PUT", "/api/lab", { fault: "hing" });
  expect(refused).toEqual({ status: 400, body: { error: expect.stringContaining("hing: there is no such fault") } });
  const { body } = await send("GET", "/api/lab");
  expect(body.settings.fault).toBe("hang,times=1");
  expect(body.accounts[0]).toMatchObject({ vendor: "leadsquared", email: expect.stringContaining("@") });
  expect(JSON.stringify(body)).not.toContain((await control("GET /fixtures")).leadsquared.secretKey);
});

test("one vendor's own error is set at that vendor alone", async () => {
  const { lab, control } = await openPortal();
  await lab.apply({ fault: "error,code=1198", captcha: "", challenge: false });
  expect((await control("GET /faults")).faults).toEqual([expect.objectContaining({ vendor: "loginradius" })]);
  await expect(lab.apply({ fault: "error,code=1", captcha: "", challenge: false })).rejects.toThrow();
});
