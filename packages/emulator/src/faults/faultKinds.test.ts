import { expect, it } from "vitest";
import { faultSchema } from "./Fault.ts";
import { faultKinds } from "./faultKinds.ts";

it("names every kind, what it does, and its parameters", () => {
  const kinds = faultKinds();
  expect(kinds).toHaveLength(faultSchema.options.length);
  for (const { kind, description, settings } of kinds) {
    expect([kind, description]).toEqual([expect.any(String), expect.any(String)]);
    expect(settings.map(({ name }) => name)).toContain("times");
  }
  const [limit] = kinds.filter(({ kind }) => kind === "rate-limit");
  expect(limit?.settings).toContainEqual(
    expect.objectContaining({ name: "retryAfter", values: "whole number from 0" }),
  );
});
