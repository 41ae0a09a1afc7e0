import { expect, it } from "vitest";
import { randomDigits } from "./randomDigits.ts";

it("has as many digits as asked for, zeros in front included, and every digit about as often", () => {
  const digits = randomDigits(10_000);
  expect(digits).toMatch(/^\d{10000}$/);
  for (const digit of "0123456789") {
    // 1,000 are expected; less than 800 or more than 1,200 is over six standard deviations away
    const times = digits.split(digit).length - 1;
    expect(times).toBeGreaterThan(800);
    expect(times).toBeLessThan(1_200);
  }
  expect(Array.from({ length: 200 }, () => randomDigits(6)).some((code) => code.startsWith("0"))).toBe(true);
});
