import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { createPbkdf2 } from "../accounts/createPbkdf2.ts";
import { callControl } from "../control/callControl.ts";
import { createEmulator } from "../createEmulator.ts";
import { createEmulatorHandlers, type EmulatorHandlersOptions } from "./createEmulatorHandlers.ts";
import { describeEmulatorHandlers } from "./describeEmulatorHandlers.test-suite.ts";

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
afterEach(() => {
  server.resetHandlers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});
afterAll(() => server.close());

describe("a whole emulator in msw/node, as a page of another origin sees it", () => {
  describeEmulatorHandlers((emulator) =>
    server.use(...createEmulatorHandlers(emulator, { origin: "https://portal.example" })),
  );
});

async function serve(options?: EmulatorHandlersOptions) {
  const emulator = await createEmulator({ passwordHash: createPbkdf2(1) });
  const handlers = createEmulatorHandlers(emulator, options);
  server.use(...handlers);
  return { emulator, handlers };
}

const path = "/identity/v2/auth/account";

it("hides nothing where there is no page, and sends no preflight", async () => {
  const { emulator } = await serve();
  await callControl(emulator, "POST /faults", [
    { kind: "no-cors", when: "after", times: 1 },
    { kind: "rate-limit", times: 1, retryAfter: 7 },
  ]);
  const url = `http://localhost:4802${path}`;
  expect((await fetch(url, { headers: { "x-made-up": "1" } })).headers.get("access-control-allow-origin")).toBeNull();
  expect((await fetch(url)).headers.get("retry-after")).toBe("7");
  const { requests } = await callControl(emulator, "GET /requests");
  expect(requests.map(({ method, headers }) => [method, headers["origin"]])).toEqual([
    ["GET", undefined],
    ["GET", undefined],
  ]);
});

it("hides nothing of the page's own origin", async () => {
  const { emulator } = await serve({ origin: "http://localhost:4802" });
  await callControl(emulator, "POST /faults", { kind: "no-cors", when: "after" });
  expect((await fetch(`http://localhost:4802${path}`)).status).toBe(400);
});

it("takes the origin of the page it is in", async () => {
  vi.stubGlobal("location", { origin: "https://portal.example" });
  const { emulator } = await serve();
  await fetch(`http://localhost:4802${path}`);
  const { requests } = await callControl(emulator, "GET /requests");
  expect(requests[0]?.headers["origin"]).toBe("https://portal.example");
});

it("catches several addresses, also in a folder, and nothing beside them", async () => {
  const { emulator } = await serve({
    urls: { loginradius: ["https://api.loginradius.com/", "https://demo.example/idp"], leadsquared: [] },
  });
  const statuses = await Promise.all(
    ["https://api.loginradius.com", "https://demo.example/idp"].map(async (url) => (await fetch(url + path)).status),
  );
  expect(statuses).toEqual([400, 400]);
  const { requests } = await callControl(emulator, "GET /requests");
  expect(requests.map((request) => request.path)).toEqual([path, path]);
  vi.spyOn(console, "error").mockReturnValue(undefined);
  for (const url of ["https://demo.example/idpx", "https://demo.example:81/idp", "http://localhost:4801"]) {
    await expect(fetch(url + path)).rejects.toThrow(TypeError);
  }
});

it("takes a path that looks like a host for a path", async () => {
  const { emulator } = await serve({ urls: { loginradius: "https://demo.example/idp" } });
  expect((await fetch("https://demo.example/idp//evil.example/x")).status).toBe(404);
  expect((await callControl(emulator, "GET /requests")).requests[0]?.path).toMatch(/^\/\/text\(12\):\w+\/text\(1\):/);
});

it("refuses an address that is no URL", async () => {
  await expect(serve({ urls: { loginradius: "api.loginradius.com" } })).rejects.toThrow(TypeError);
});

it("prints nothing, as MSW would print the passwords", async () => {
  const { handlers } = await serve();
  const printed = (["log", "groupCollapsed", "groupEnd"] as const).map((name) =>
    vi.spyOn(console, name).mockReturnValue(undefined),
  );
  const request = new Request(`http://localhost:4802${path}`, { method: "POST", body: "secret" });
  for (const handler of handlers) handler.log({ request, response: new Response(), parsedResult: undefined });
  for (const print of printed) expect(print).not.toHaveBeenCalled();
});

it("breaks off with a network error where a stream can't be handed to a worker", async () => {
  const { emulator } = await serve();
  vi.stubGlobal(
    "MessageChannel",
    class {
      port1 = {
        postMessage() {
          throw new DOMException("no", "DataCloneError");
        },
        close() {},
      };
      port2 = { close() {} };
    },
  );
  await callControl(emulator, "POST /faults", { kind: "truncate" });
  await expect(fetch(`http://localhost:4802${path}`)).rejects.toThrow(TypeError);
});
