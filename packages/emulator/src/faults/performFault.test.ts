import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { call } from "../testing/call.ts";
import { john } from "../testing/startTestEmulator.ts";
import { startVendor, type VendorUnderTest, vendorNames } from "../testing/startVendor.ts";

const next = "NewSamplepassword@123";
const tenMinutes = 600_000;
const page = { origin: "http://localhost:5173" };

describe.each(vendorNames)("a fault of %s", (name) => {
  let vendor: VendorUnderTest;
  beforeEach(async () => {
    vendor = await startVendor(name);
  });
  afterEach(() => vendor.close());

  const success = name === "leadsquared" ? { IsSuccessful: true } : { IsPosted: true };
  const code = name === "leadsquared" ? "MXUnAuthorizedAccessException" : 1198;

  /** Sets a fault and calls as a page of another origin would. */
  async function meet(fault: object): Promise<Response> {
    expect((await vendor.setFaults(fault)).status).toBe(200);
    return vendor.change(next, { headers: page });
  }

  async function expectChanged(changed: boolean): Promise<void> {
    expect([await vendor.accepts(john.password), await vendor.accepts(next)]).toEqual([!changed, changed]);
  }

  const preflight = () =>
    fetch(vendor.url + vendor.route.split(" ")[1], {
      method: "OPTIONS",
      headers: { ...page, "access-control-request-method": vendor.route.split(" ")[0]! },
    });

  async function lastChange(): Promise<{ path: string; outcome: object | null }> {
    const { requests } = (await call(`${vendor.urls.control}/requests`)).body;
    return requests.findLast(({ path }: { path: string }) => vendor.route.endsWith(path));
  }

  async function arrival(): Promise<void> {
    while ((await lastChange()) === undefined);
  }

  it.each([
    ["before", false],
    ["after", true],
  ])("answer, %s: any status, headers and body, and the password changed is %s", async (when, changed) => {
    const answer = await meet({
      ...{ kind: "answer", when, status: 503, times: 1 },
      body: { down: true },
      headers: { "Retry-After": "120", Server: "edge" },
    });
    expect([answer.status, answer.headers.get("retry-after"), answer.headers.get("server")]).toEqual([
      503,
      "120",
      "edge",
    ]);
    expect(answer.headers.get("content-type")).toBe("application/json");
    expect(answer.headers.get("access-control-allow-origin")).toBe(page.origin);
    expect(await answer.json()).toEqual({ down: true });
    await expectChanged(changed);
  });

  it("answer: text goes out as it is, under a media type of one's own", async () => {
    const answer = await meet({
      kind: "answer",
      status: 500,
      body: "oops",
      headers: { "content-type": "text/x-oops" },
    });
    expect([answer.headers.get("content-type"), await answer.text()]).toEqual(["text/x-oops", "oops"]);
  });

  it.each([204, 205, 304])("answer: %i has no body, whatever is asked for", async (status) => {
    const answer = await meet({ kind: "answer", status, body: "there" });
    expect([answer.status, await answer.text()]).toEqual([status, ""]);
  });

  it.each([
    ["before", false],
    ["after", true],
  ])("error, %s: the vendor's own failure, and the password changed is %s", async (when, changed) => {
    const answer = await meet({ kind: "error", code, when, times: 1 });
    expect(answer.headers.get("access-control-allow-origin")).toBe(page.origin);
    if (name === "leadsquared") {
      expect(answer.status).toBe(401);
      expect(await answer.json()).toMatchObject({ Status: "Error", ExceptionType: code });
    } else {
      expect(answer.status).toBe(403);
      expect(await answer.json()).toMatchObject({ ErrorCode: code, IsProviderError: false });
    }
    await expectChanged(changed);
  });

  it.each([
    ["before", false],
    ["after", true],
  ])("html, %s: a proxy's page, and the password changed is %s", async (when, changed) => {
    const answer = await meet({ kind: "html", when, times: 1 });
    expect([answer.status, answer.headers.get("content-type")]).toEqual([502, "text/html; charset=utf-8"]);
    expect(await answer.text()).toMatch(/^<!doctype html>/);
    await expectChanged(changed);
  });

  it.each([
    ["before", false],
    ["after", true],
  ])("empty, %s: 200 with nothing in it, and the password changed is %s", async (when, changed) => {
    const answer = await meet({ kind: "empty", when, times: 1 });
    expect([answer.status, await answer.text()]).toEqual([200, ""]);
    await expectChanged(changed);
  });

  it("content-type: the vendor's true answer under another media type", async () => {
    const answer = await meet({ kind: "content-type", times: 1 });
    expect(answer.headers.get("content-type")).toBe("text/plain");
    expect(await answer.json()).toMatchObject(success);
    await expectChanged(true);
  });

  it.each([301, 302, 303, 307, 308])("redirect with %i to another origin, which gets nothing", async (status) => {
    const answer = await meet({ kind: "redirect", status, location: "https://other.example/käse", times: 1 });
    expect([answer.status, answer.headers.get("location")]).toEqual([status, "https://other.example/k%C3%A4se"]);
    expect(await answer.text()).toBe("");
    await expectChanged(false);
  });

  it("redirect: 307 to example.com by default, also after the change", async () => {
    const answer = await meet({ kind: "redirect", when: "after", times: 1 });
    expect([answer.status, answer.headers.get("location")]).toEqual([307, "https://example.com/"]);
    await expectChanged(true);
  });

  it("no-cors, after: the true answer, hidden from pages of other origins", async () => {
    const answer = await meet({ kind: "no-cors", when: "after", times: 1 });
    expect([answer.status, answer.headers.get("access-control-allow-origin")]).toEqual([200, null]);
    await expectChanged(true);
  });

  it("no-cors, before: the preflight alone; the call itself is never met", async () => {
    const answer = await meet({ kind: "no-cors", when: "before", times: 1 });
    expect([answer.status, answer.headers.get("access-control-allow-origin")]).toEqual([200, page.origin]);
    await expectChanged(true);
    expect((await preflight()).headers.get("access-control-allow-origin")).toBeNull();
    expect((await preflight()).headers.get("access-control-allow-origin")).toBe(page.origin);
  });

  it.each([
    { kind: "answer", status: 500, body: {} },
    { kind: "error", code },
    { kind: "html" },
    { kind: "empty" },
    { kind: "redirect" },
  ])("cors: false hides $kind from pages; a preflight does not meet it", async (fault) => {
    const answer = await meet({ ...fault, cors: false });
    expect(answer.headers.get("access-control-allow-origin")).toBeNull();
    expect((await preflight()).headers.get("access-control-allow-origin")).toBe(page.origin);
  });

  it("rate-limit: the vendor's own 429, without Retry-After, and nothing is changed", async () => {
    const answer = await meet({ kind: "rate-limit", times: 1 });
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([429, null]);
    expect(JSON.stringify(await answer.json())).toMatch(/exceeded the limit|Too many requests/);
    await expectChanged(false);
  });

  it.each([
    [false, null],
    [true, "Retry-After"],
  ])("rate-limit: Retry-After in seconds, readable for pages: %s", async (readable, exposed) => {
    const answer = await meet({ kind: "rate-limit", retryAfter: 7, readable });
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([429, "7"]);
    expect(answer.headers.get("access-control-expose-headers")).toBe(exposed);
  });

  it("rate-limit: Retry-After as a date, that many seconds after the answer's own", async () => {
    const answer = await meet({ kind: "rate-limit", retryAfter: 3_600, format: "date", readable: true });
    const [retryAfter, date] = [answer.headers.get("retry-after")!, answer.headers.get("date")!];
    expect(retryAfter).toBe(new Date(retryAfter).toUTCString());
    const seconds = (Date.parse(retryAfter) - Date.parse(date)) / 1_000;
    // The two are written one after the other, and each is cut to a whole second.
    expect([3_599, 3_600]).toContain(seconds);
  });

  it("latency: the vendor's true answer", async () => {
    const answer = await meet({ kind: "latency", latencyMs: 1, times: 1 });
    expect(await answer.json()).toMatchObject(success);
    await expectChanged(true);
  });

  it.each(["latency", "html", "hang", "no-cors"])("latency goes with %s, and holds up no other call", async (kind) => {
    await vendor.setFaults({
      kind,
      latencyMs: tenMinutes,
      times: 1,
      route: vendor.route,
      ...(kind !== "latency" && { when: "after" }),
    });
    const leaving = new AbortController();
    const late = vendor.change(next, { signal: leaving.signal });
    await arrival();
    // Nothing has happened yet, neither the change nor the fault.
    await expectChanged(false);
    expect((await lastChange()).outcome).toBeNull();
    leaving.abort();
    await expect(late).rejects.toThrow("aborted");
  });

  it("is named in the request log, with what came of it", async () => {
    await meet({ kind: "error", code, times: 1 });
    expect((await lastChange()).outcome).toMatchObject({
      fault: "error",
      code,
      status: name === "leadsquared" ? 401 : 403,
    });
  });
});
