import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createPbkdf2 } from "../accounts/createPbkdf2.ts";
import { callControl } from "../control/callControl.ts";
import { createEmulator, type Emulator } from "../createEmulator.ts";
import type { FaultInput } from "../faults/Fault.ts";
import { leadSquaredClient } from "../testing/leadSquaredClient.ts";
import { loginRadiusClient } from "../testing/loginRadiusClient.ts";
import { john } from "../testing/people.ts";

const next = "NewSamplepassword@123";

/** What an emulator behind MSW must do for a page of another origin, whoever intercepts. */
export function describeEmulatorHandlers(use: (emulator: Emulator) => void): void {
  let emulator: Emulator;
  let loginradius: ReturnType<typeof loginRadiusClient>;
  let leadsquared: ReturnType<typeof leadSquaredClient>;

  beforeEach(async () => {
    emulator = await createEmulator({
      passwordHash: createPbkdf2(1),
      urls: { leadsquared: "https://portalapi-in21.leadsquared.com", loginradius: "https://api.loginradius.com" },
      switches: { leadsquared: { region: "in21", rateLimit: "off" }, loginradius: { rateLimit: "off" } },
    });
    use(emulator);
    const at = { urls: emulator.urls(), fixtures: await callControl(emulator, "GET /fixtures") };
    loginradius = loginRadiusClient(at);
    leadsquared = leadSquaredClient(at);
  });

  const fault = (input: FaultInput) => callControl(emulator, "POST /faults", input);
  const account = async (token: string, init: RequestInit = {}) =>
    fetch(`${await accountUrl()}`, { ...init, headers: { authorization: `Bearer ${token}`, ...init.headers } });
  const accountUrl = async () => {
    const { apiKey, baseUrl } = (await callControl(emulator, "GET /fixtures")).loginradius;
    return `${baseUrl}/identity/v2/auth/account?apikey=${apiKey}`;
  };
  const requests = async () => (await callControl(emulator, "GET /requests")).requests;

  describe("at the vendors' own hosts", () => {
    it("signs in to LeadSquared and changes the password", async () => {
      const answer = await leadsquared.changePassword(await leadsquared.authKey(), john.password, next);
      expect([answer.status, answer.body]).toEqual([
        200,
        { IsSuccessful: true, ResponseText: "Password changed successfully" },
      ]);
      expect([await leadsquared.accepts(john), await leadsquared.accepts({ ...john, password: next })]).toEqual([
        false,
        true,
      ]);
    });

    it("signs in to LoginRadius and changes the password", async () => {
      const answer = await loginradius.changePassword(await loginradius.token(), john.password, next);
      expect([answer.status, answer.body]).toEqual([200, { IsPosted: true }]);
      expect([await loginradius.accepts(john), await loginradius.accepts({ ...john, password: next })]).toEqual([
        false,
        true,
      ]);
    });

    it("lets a page read the vendor's refusal", async () => {
      const { status, body } = await loginradius.changePassword(await loginradius.token(), "wrong", next);
      expect([status, body.ErrorCode]).toEqual([401, 967]);
    });

    it("keeps every byte of a password", async () => {
      const password = ` \u00e9e\u0301\u0000\u{1f511}${"x".repeat(1_000)} `;
      await loginradius.changePassword(await loginradius.token(), john.password, password);
      expect(await loginradius.accepts({ ...john, password })).toBe(true);
      expect(await loginradius.accepts({ ...john, password: password.trim() })).toBe(false);
    });
  });

  describe("the control port", () => {
    it("is reached by its handler", async () => {
      const answer = await fetch("http://localhost:4800/clock", { method: "POST", body: '{"frozen": true}' });
      expect(await answer.json()).toEqual({ now: expect.any(String) });
      const refused = await fetch("http://localhost:4800/faults", { method: "POST", body: "{" });
      expect([refused.status, await refused.json()]).toEqual([400, { error: "The body is no JSON." }]);
    });
  });

  describe("a connection that fails", () => {
    it("rejects where it is reset, before or after the change", async () => {
      const token = await loginradius.token();
      await fault({ kind: "reset", times: 1, when: "before" });
      await expect(loginradius.changePassword(token, john.password, next)).rejects.toThrow(TypeError);
      expect(await loginradius.accepts(john)).toBe(true);
      await fault({ kind: "reset", times: 1, when: "after" });
      await expect(loginradius.changePassword(token, john.password, next)).rejects.toThrow(TypeError);
      expect(await loginradius.accepts({ ...john, password: next })).toBe(true);
    });

    it("hangs until the client gives up", async () => {
      const token = await loginradius.token();
      await fault({ kind: "hang", times: 1 });
      const leaving = new AbortController();
      let isSettled = false;
      const pending = account(token, { signal: leaving.signal }).finally(() => {
        isSettled = true;
      });
      pending.catch(() => undefined);
      await expect.poll(async () => (await requests()).at(-1)?.outcome).toMatchObject({ transport: "hang" });
      expect((await account(token)).status).toBe(200);
      expect(isSettled).toBe(false);
      leaving.abort();
      await expect(pending).rejects.toMatchObject({ name: "AbortError" });
    });

    it("breaks off in the middle of the body", async () => {
      const token = await loginradius.token();
      const whole = await (await account(token)).text();
      await fault({ kind: "truncate", times: 1 });
      const { status, body } = await account(token);
      const reader = body!.getReader();
      const decoder = new TextDecoder();
      let text = "";
      const readAll = async () => {
        for (;;) {
          const { done, value } = await reader.read();
          if (done) return;
          text += decoder.decode(value, { stream: true });
        }
      };
      await expect(readAll()).rejects.toThrow();
      expect(status).toBe(200);
      // A worker may lose what has arrived when the break is told.
      expect(text.length).toBeLessThan(whole.length);
      expect(whole.slice(0, text.length)).toBe(text);
    });
  });

  describe("what a browser hides", () => {
    it("is the whole answer without Access-Control-Allow-Origin, though the change was made", async () => {
      const token = await loginradius.token();
      await fault({ kind: "no-cors", when: "after", times: 1 });
      await expect(loginradius.changePassword(token, john.password, next)).rejects.toThrow(TypeError);
      expect(await loginradius.accepts({ ...john, password: next })).toBe(true);
    });

    it("is the call itself where the preflight is refused: it is never sent", async () => {
      const token = await loginradius.token();
      await fault({ kind: "no-cors", when: "before", times: 1 });
      await expect(loginradius.changePassword(token, john.password, next)).rejects.toThrow(TypeError);
      expect((await requests()).at(-1)).toMatchObject({ method: "OPTIONS", outcome: { fault: "no-cors" } });
      expect(await loginradius.accepts(john)).toBe(true);
    });

    it("is a call with a header that the vendor does not allow", async () => {
      const token = await loginradius.token();
      await expect(account(token, { headers: { "x-made-up": "1" } })).rejects.toThrow(TypeError);
      expect((await requests()).at(-1)).toMatchObject({
        method: "OPTIONS",
        headers: {
          "access-control-request-headers": "authorization,x-made-up",
          "access-control-request-method": "GET",
        },
      });
    });

    it("is a call with a method that the vendor does not allow", async () => {
      await expect(fetch(await accountUrl(), { method: "PATCH" })).rejects.toThrow(TypeError);
      expect((await requests()).at(-1)).toMatchObject({ method: "OPTIONS" });
    });

    it("is Retry-After, unless it is exposed", async () => {
      const token = await loginradius.token();
      await fault({ kind: "rate-limit", times: 1, retryAfter: 7 });
      const hidden = await account(token);
      await fault({ kind: "rate-limit", times: 1, retryAfter: 7, readable: true });
      const shown = await account(token);
      expect([hidden.status, hidden.headers.get("retry-after")]).toEqual([429, null]);
      expect([shown.status, shown.headers.get("retry-after")]).toEqual([429, "7"]);
      expect(hidden.headers.get("content-type")).toMatch("application/json");
      expect(await hidden.json()).toHaveProperty("ErrorCode");
    });
  });

  it("sends no preflight where a browser sends none", async () => {
    await fetch(await accountUrl());
    await fetch(await accountUrl(), { method: "POST", body: new URLSearchParams({ a: "b" }) });
    expect((await requests()).map(({ method }) => method)).toEqual(["GET", "POST"]);
  });

  it("answers HEAD without a body", async () => {
    const answer = await fetch(await accountUrl(), { method: "HEAD" });
    expect([answer.status, await answer.text()]).toEqual([405, ""]);
  });

  it("refuses to follow a redirect where the client asks for that", async () => {
    const token = await loginradius.token();
    await fault({ kind: "redirect", times: 1, location: "https://portalapi-in21.leadsquared.com/elsewhere" });
    await expect(account(token, { redirect: "error" })).rejects.toThrow(TypeError);
  });

  it("follows a redirect otherwise", async () => {
    await fault({ kind: "redirect", times: 1, location: "https://portalapi-in21.leadsquared.com/elsewhere" });
    const { status } = await fetch(await accountUrl());
    expect(status).toBe(404);
    expect((await requests()).map(({ vendor, path }) => [vendor, path])).toEqual([
      ["loginradius", "/identity/v2/auth/account"],
      ["leadsquared", expect.stringMatching(/^\/text\(9\):/)],
    ]);
  });

  afterEach(() => callControl(emulator, "POST /reset"));
}
