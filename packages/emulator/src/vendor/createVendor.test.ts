import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { createMemoryStore } from "../accounts/createMemoryStore.ts";
import { createPbkdf2 } from "../accounts/createPbkdf2.ts";
import { createCaptchaTokens } from "../captcha/createCaptchaTokens.ts";
import { rateLimitSwitch } from "../clock/rateLimitSwitch.ts";
import { fixedKeys } from "../keys/EmulatorKeys.ts";
import { createOutbox } from "../outbox/createOutbox.ts";
import { createSwitches } from "../switches/createSwitches.ts";
import { createVendor } from "./createVendor.ts";
import { Refusal } from "./Refusal.ts";
import type { Vendor } from "./Vendor.ts";
import type { VendorParts } from "./VendorParts.ts";

const refusal = (status: number, code: string) => () => new Refusal(status, code, { code }, { "x-code": code });
const clock = { now: () => 0 };
let parts: VendorParts;
let vendor: Vendor<string>;
let reported: ReturnType<typeof vi.spyOn>;
beforeEach(() => {
  reported = vi.spyOn(console, "error").mockReturnValue(undefined);
  parts = {
    ...{ store: createMemoryStore(), passwordHash: createPbkdf2(1), clock, outbox: createOutbox(clock), fetch },
    keys: fixedKeys,
    captchaTokens: createCaptchaTokens(clock),
  };
  vendor = createVendor(
    {
      name: "loginradius",
      routes: [
        ["GET", "/things", () => ({ things: [] })],
        ["POST", "/things", ({ body }) => ({ length: body.length })],
        ["GET", "/things/:id/parts/:part", ({ parameters }) => parameters],
        ["GET", "/refused", () => Promise.reject(refusal(418, "teapot")())],
        ["GET", "/broken", () => Promise.reject(new Error("Samplepassword@123"))],
        ["GET", "/switches", ({ switches }) => switches],
      ],
      comparablePath: (path) => path.toLowerCase(),
      beforeEndpoint(_, rateWindow) {
        if (!rateWindow.take()) throw refusal(429, "rate")();
      },
      failures: {
        unknownPath: refusal(404, "path"),
        wrongMethod: refusal(405, "method"),
        tooLarge: refusal(413, "size"),
        badRequest: refusal(400, "http"),
        unexpected: refusal(500, "unexpected"),
        rateLimited: refusal(429, "rate"),
        byCode: (code) => (code === "known" ? refusal(409, "known")() : undefined),
      },
      present: ({ status, body }) => ({ status, body }),
      cors: () => ({ origins: "any", methods: [], headers: [] }),
      fixtures: (baseUrl) => baseUrl,
      seedAccounts: [{ id: "1", email: "jo@example.com", firstName: "Jo", lastName: "Doe", password: "secret" }],
    },
    parts,
    createSwitches(z.strictObject({ rateLimit: rateLimitSwitch({ calls: 3, periodMs: 1_000 }) })),
  );
});
afterEach(() => vi.restoreAllMocks());

async function answer(
  path: string,
  init: RequestInit = {},
  body: Uint8Array<ArrayBuffer> | undefined = new Uint8Array(),
) {
  const request = new Request(`http://localhost${path}`, init);
  const { response, code } = await vendor.answer({ request, url: new URL(request.url), body });
  return { status: response.status, body: await response.json(), code, header: response.headers.get("x-code") };
}

describe("an endpoint", () => {
  it("answers what it returns as JSON", async () => {
    expect(await answer("/things")).toEqual({ status: 200, body: { things: [] }, code: undefined, header: null });
    expect((await answer("/things", { method: "POST" }, Uint8Array.of(1, 2))).body).toEqual({ length: 2 });
  });

  it("answers with a refusal that it throws, its name and its headers", async () => {
    expect(await answer("/refused")).toEqual({
      status: 418,
      body: { code: "teapot" },
      code: "teapot",
      header: "teapot",
    });
    expect(reported).not.toHaveBeenCalled();
  });

  it("that fails is the vendor's own 500, told to whoever runs it and to nobody else", async () => {
    const failed = await answer("/broken");
    expect(failed).toEqual({ status: 500, body: { code: "unexpected" }, code: "unexpected", header: "unexpected" });
    expect(reported).toHaveBeenCalledOnce();
  });

  it("gets the switches as they stand", async () => {
    vendor.switches.set({ rateLimit: "off" });
    expect((await answer("/switches")).body).toEqual({ rateLimit: "off" });
  });
});

describe("a path", () => {
  it.each([
    ["as it is", "/things", 200],
    ["in another case", "/THINGS", 200],
    ["with a query", "/things?a=b", 200],
    ["with a slash at the end", "/things/", 404],
    ["with a slash too many", "//things", 404],
    ["with letters encoded", "/%74hings", 404],
    ["with dots, which URLs resolve", "/x/../things", 200],
    ["that is no route", "/nothing", 404],
    ["that is the beginning of one", "/things/1/parts", 404],
    ["that goes on after one", "/refused/1", 404],
    ["of no length", "", 404],
    ["of any length", `/${"x/".repeat(5_000)}`, 404],
    ["that looks like a pattern", "/:id", 404],
  ])("is found or not: %s", async (_, path, status) => {
    expect((await answer(path)).status).toBe(status);
  });

  it("gives what stands where the route has names, decoded", async () => {
    expect((await answer("/things/a%2Fb%20c/parts/caf%C3%A9")).body).toEqual({ id: "a/b c", part: "café" });
    expect((await answer("/things/%zz/parts/__proto__")).body).toEqual({ id: "%zz", part: "__proto__" });
  });

  it("keeps the case of what stands there", async () => {
    expect((await answer("/things/AbC/parts/D")).body).toEqual({ id: "AbC", part: "D" });
  });

  it("tells its route", () => {
    expect(vendor.routeOf("GET", "/THINGS/7/parts/8")).toBe("/things/:id/parts/:part");
    expect([vendor.routeOf("PUT", "/things"), vendor.routeOf("GET", "/nothing")]).toEqual([undefined, undefined]);
    expect(vendor.routes).toContain("GET /things/:id/parts/:part");
  });
});

describe("a method", () => {
  it.each(["HEAD", "PUT", "DELETE", "OPTIONS", "PATCH"])(
    "that a path does not have is the vendor's answer: %s",
    async (method) => {
      expect(await answer("/things", { method })).toMatchObject({ status: 405, code: "method" });
    },
  );

  it("of a path that is no route is the path's answer", async () => {
    expect((await answer("/nothing", { method: "HEAD" })).code).toBe("path");
  });
});

describe("a body over the limit", () => {
  it("is refused where there is a route, after its other checks", async () => {
    const sendLarge = async (path: string) => {
      const request = new Request(`http://localhost${path}`, { method: "POST" });
      return (await vendor.answer({ request, url: new URL(request.url), body: undefined })).response.status;
    };
    expect([await sendLarge("/things"), await sendLarge("/nothing"), await sendLarge("/refused")]).toEqual([
      413, 404, 405,
    ]);
  });
});

it("counts calls in its window, and opens it on a reset", async () => {
  for (let count = 0; count < 3; count += 1) expect((await answer("/things")).status).toBe(200);
  expect(await answer("/things")).toMatchObject({ status: 429, code: "rate" });
  await vendor.reset();
  expect((await answer("/things")).status).toBe(200);
});

it("has a failure by its code, or none", async () => {
  const request = new Request("http://localhost/");
  expect([vendor.hasFailure("known"), vendor.hasFailure("unknown")]).toEqual([true, false]);
  expect(vendor.failure("known", request)?.response.status).toBe(409);
  expect(vendor.failure("unknown", request)).toBeUndefined();
  expect(vendor.rateLimited(request).response.status).toBe(429);
});

it("writes its accounts where there are none, and leaves those that there are", async () => {
  await vendor.seed();
  const { store, passwordHash } = parts;
  const seeded = store.account("email", "jo@example.com");
  expect(await passwordHash.verify("secret", seeded!.passwordHash)).toBe(true);
  store.updateAccount("1", (account) => ({ ...account, firstName: "Changed" }));
  await vendor.seed();
  expect(store.account("id", "1")?.firstName).toBe("Changed");
  await vendor.reset();
  expect(store.account("id", "1")?.firstName).toBe("Jo");
});
