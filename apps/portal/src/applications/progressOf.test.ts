import { expect, test } from "vitest";
import { progressOf } from "./progressOf.ts";
import { newApplication, sampleApplications } from "./sampleApplications.ts";

test("an application goes from nothing to all of it", () => {
  const started = newApplication("NF-1", new Date("2026-11-28"));
  expect(progressOf(started)).toBe(0);
  expect(progressOf({ ...started, programme: "BSc Physics" })).toBeCloseTo(1 / 6);
  expect(sampleApplications.map(progressOf)).toEqual([4 / 6, 1, 1]);
});
