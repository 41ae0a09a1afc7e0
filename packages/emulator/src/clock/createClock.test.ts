import { expect, it, vi } from "vitest";
import { createClock } from "./createClock.ts";

it("shows the machine's time until it is told otherwise", () => {
  vi.useFakeTimers({ now: 1_000 });
  const clock = createClock();
  expect(clock.now()).toBe(1_000);
  vi.setSystemTime(2_000);
  expect(clock.now()).toBe(2_000);
  clock.advance(500);
  expect(clock.now()).toBe(2_500);
  vi.setSystemTime(3_000);
  expect(clock.now()).toBe(3_500);
  vi.useRealTimers();
});

it("stands still while frozen, moves when advanced, and runs on from there", () => {
  vi.useFakeTimers({ now: 1_000 });
  const clock = createClock();
  clock.freeze(true);
  vi.setSystemTime(9_000);
  clock.freeze(true);
  expect(clock.now()).toBe(1_000);
  clock.advance(10);
  expect(clock.now()).toBe(1_010);
  clock.freeze(false);
  vi.setSystemTime(9_005);
  expect(clock.now()).toBe(1_015);
  clock.reset();
  expect(clock.now()).toBe(9_005);
  vi.useRealTimers();
});

it("goes by the time that its host brings", () => {
  let machineNow = 5_000;
  const clock = createClock(() => machineNow);
  expect(clock.now()).toBe(5_000);
  machineNow += 1_000;
  clock.advance(10);
  expect(clock.now()).toBe(6_010);
  clock.freeze(true);
  machineNow += 1_000;
  expect(clock.now()).toBe(6_010);
  clock.reset();
  expect(clock.now()).toBe(7_000);
});
