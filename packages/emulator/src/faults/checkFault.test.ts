import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { call } from "../testing/call.ts";
import { startTestEmulator, type TestEmulator } from "../testing/startTestEmulator.ts";

const change = "PUT /identity/v2/auth/password/change";

describe("a fault that could never happen, or that no response can carry", () => {
  let emulator: TestEmulator;
  beforeAll(async () => {
    emulator = await startTestEmulator();
  });
  afterAll(() => emulator.close());

  it.each([
    ["no such kind", { kind: "explode" }, "kind"],
    ["no kind", { times: 1 }, "kind"],
    ["a parameter of another kind", { kind: "hang", status: 500 }, "status"],
    ["no fault at all", [1], "object"],
    ["no time", { kind: "hang", times: 0 }, "times"],
    ["more than certain", { kind: "hang", probability: 1.1 }, "probability"],
    ["less than nothing", { kind: "hang", latencyMs: -1 }, "latencyMs"],
    ["latency without a time", { kind: "latency" }, "latencyMs"],
    ["another vendor", { kind: "hang", vendor: "okta" }, "vendor"],
    ["neither before nor after", { kind: "hang", when: "during" }, "when"],
    ["a status that is none", { kind: "answer", status: 199 }, "status"],
    ["a page that can't have a body", { kind: "html", status: 204 }, "A page can't have this status."],
    [
      "a header's name",
      { kind: "answer", status: 200, headers: { "a b": "c" } },
      "No header can have this name or value.",
    ],
    ["a header's value", { kind: "answer", status: 200, headers: { a: "b\r\nc: d" } }, "No header can have this name"],
    ["a media type", { kind: "content-type", contentType: "a\nb" }, "No header can have this value."],
    ["a place that is no page", { kind: "redirect", location: "javascript:alert(1)" }, "location"],
    ["a redirect that is none", { kind: "redirect", status: 304 }, "status"],
    ["no such route", { kind: "hang", route: "/nowhere" }, "No vendor has the route “/nowhere”"],
    ["another method", { kind: "hang", route: change.replace("PUT", "GET") }, "No vendor has the route"],
    ["the other's route", { kind: "hang", vendor: "leadsquared", route: change }, "No vendor has the route"],
    ["a method alone", { kind: "hang", route: "PUT" }, "No vendor has the route “PUT”"],
    ["no such code", { kind: "error", code: 1 }, "No vendor has an error “1”"],
    ["the other's code", { kind: "error", code: 1198, vendor: "leadsquared" }, "No vendor has an error “1198”"],
  ])("is refused: %s", async (_, fault, problem) => {
    const faults = `${emulator.urls.control}/faults`;
    const { status, body } = await call(faults, { method: "POST", body: fault });
    expect([status, body.error]).toEqual([400, expect.stringContaining(problem)]);
    // One wrong fault among right ones, and none is set.
    expect((await call(faults, { method: "POST", body: [{ kind: "hang" }, fault].flat() })).status).toBe(400);
    expect((await call(faults)).body.faults).toEqual([]);
  });

  it.each([change, change.toLowerCase(), "/IDENTITY/v2/auth/Password/Change"])(
    "takes LoginRadius's routes in any case, as its server does: %s",
    async (route) => {
      const { status } = await call(`${emulator.urls.control}/faults`, {
        method: "POST",
        body: { kind: "hang", route },
      });
      expect(status).toBe(200);
      await call(`${emulator.urls.control}/faults`, { method: "DELETE" });
    },
  );

  it("is refused at the start too, and nothing is left open", async () => {
    await expect(startTestEmulator({ faults: [{ kind: "hang", route: "/nowhere" }] })).rejects.toThrow("No vendor has");
  });
});
