import { expect, it } from "vitest";
import { createRateWindow, type RateLimit } from "./createRateWindow.ts";

it("never lets more than the limit through in any span of the period", () => {
  let now = 0;
  const window = createRateWindow(() => ({ calls: 3, periodMs: 1_000 }), { now: () => now });
  const passed: number[] = [];
  for (; now < 10_000; now += 70) if (window.take()) passed.push(now);
  for (const at of passed) expect(passed.filter((other) => other >= at && other < at + 1_000).length).toBeLessThan(4);
  expect(passed.length).toBeGreaterThan(25);
});

it("does not count refused calls: who keeps knocking gets in as soon as the period is over", () => {
  let now = 0;
  const window = createRateWindow(() => ({ calls: 1, periodMs: 1_000 }), { now: () => now });
  expect(window.take()).toBe(true);
  for (now = 100; now < 1_000; now += 100) expect(window.take()).toBe(false);
  expect(window.take()).toBe(true);
});

it("lets everything through while it is off, and counts nothing then", () => {
  let limit: RateLimit | "off" = "off";
  const window = createRateWindow(() => limit, { now: () => 0 });
  for (let count = 0; count < 100; count += 1) expect(window.take()).toBe(true);
  limit = { calls: 1, periodMs: 1_000 };
  expect([window.take(), window.take()]).toEqual([true, false]);
  window.reset();
  expect(window.take()).toBe(true);
});

it("lets nothing through where no call is allowed", () => {
  expect(createRateWindow(() => ({ calls: 0, periodMs: 1 }), { now: () => 0 }).take()).toBe(false);
});
