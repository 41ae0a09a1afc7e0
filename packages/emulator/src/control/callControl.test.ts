import { beforeEach, expect, it } from "vitest";
import { createPbkdf2 } from "../accounts/createPbkdf2.ts";
import { createEmulator, type Emulator } from "../createEmulator.ts";
import { callControl } from "./callControl.ts";

let emulator: Emulator;
beforeEach(async () => {
  emulator = await createEmulator({ passwordHash: createPbkdf2(1), now: () => 1_000 });
});

it("gives what the control port gives, without a network", async () => {
  expect(await callControl(emulator, "GET /health")).toEqual({ status: "ok" });
  expect((await callControl(emulator, "GET /fixtures")).loginradius.baseUrl).toBe("http://localhost:4802");
  expect(await callControl(emulator, "POST /clock", { advanceMs: 500 })).toEqual({ now: "1970-01-01T00:00:01.500Z" });
  expect((await callControl(emulator, "POST /faults", [{ kind: "hang" }])).faults).toHaveLength(1);
  expect((await callControl(emulator, "GET /faults")).faults).toEqual([{ kind: "hang", when: "before" }]);
  expect(await callControl(emulator, "DELETE /faults")).toEqual({ faults: [] });
  const { leadsquared } = await callControl(emulator, "PUT /switches", { leadsquared: { rateLimit: "off" } });
  expect(leadsquared.rateLimit).toBe("off");
  expect((await callControl(emulator, "GET /switches")).leadsquared).toEqual(leadsquared);
  await emulator.handlers.loginradius(new Request("http://localhost:4802/"));
  expect((await callControl(emulator, "GET /requests")).requests).toHaveLength(1);
  expect(await callControl(emulator, "GET /outbox")).toEqual({ mails: [], webhooks: [] });
  expect(await callControl(emulator, "POST /reset")).toEqual({ reset: true });
  expect(await callControl(emulator, "POST /clock", {})).toEqual({ now: "1970-01-01T00:00:01.000Z" });
  expect((await callControl(emulator, "GET /requests")).requests).toEqual([]);
});

it("throws the control port's own sentence", async () => {
  await expect(callControl(emulator, "POST /clock", { advanceMs: -1 })).rejects.toThrow("the clock only moves forward");
  // @ts-expect-error there is no such route
  await expect(callControl(emulator, "GET /nothing")).rejects.toThrow("There is no such route.");
});

it("wants what a call takes, and only that", () => {
  const wrong: readonly (() => unknown)[] = [
    // @ts-expect-error there is no such kind
    () => callControl(emulator, "POST /faults", { kind: "nope" }),
    // @ts-expect-error a fault is wanted
    () => callControl(emulator, "POST /faults"),
    // @ts-expect-error it takes nothing
    () => callControl(emulator, "GET /faults", {}),
    // @ts-expect-error there is no such position
    () => callControl(emulator, "PUT /switches", { loginradius: { rateLimit: "on" } }),
  ];
  expect(wrong).toHaveLength(4);
});
