import { type Challenge, solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/web/pbkdf2";
import { afterEach, expect, test, vi } from "vitest";
import { createAltcha } from "./createAltcha.ts";

afterEach(() => void vi.useRealTimers());

async function solve(challenge: object): Promise<string> {
  const solution = await solveChallenge({ challenge: challenge as Challenge, deriveKey });
  return btoa(JSON.stringify({ challenge, solution }));
}

test("a solution counts once", async () => {
  const altcha = createAltcha();
  const payload = await solve(await altcha.challenge());
  expect(await altcha.verify(payload)).toBe(true);
  expect(await altcha.verify(payload)).toBe(false);
});

test("another server's challenge, one that is too old, and nonsense do not count", async () => {
  const altcha = createAltcha();
  expect(await altcha.verify(await solve(await createAltcha().challenge()))).toBe(false);
  expect(await altcha.verify("nonsense")).toBe(false);
  const payload = await solve(await altcha.challenge());
  vi.useFakeTimers({ now: Date.now() + 601_000, toFake: ["Date"] });
  expect(await altcha.verify(payload)).toBe(false);
});
