import { expect, it } from "vitest";
import { fingerprintOf } from "../testing/fingerprintOf.ts";
import { createFingerprint, createFingerprintKey } from "./createFingerprint.ts";

const values = ["", " ", "a", "A", "a ", "\u00e9", "e\u0301", "\0", "\u{1f511}", "__proto__", "x".repeat(100_000)];

it("is the beginning of HMAC-SHA-256 over UTF-8, as a test computes it", async () => {
  const key = createFingerprintKey();
  const fingerprint = createFingerprint(key);
  expect(key).toMatch(/^[0-9a-f]{64}$/);
  for (const value of values) {
    expect(await fingerprint(value)).toBe(fingerprintOf(key, value));
    expect(await fingerprint(value)).toMatch(/^[0-9a-f]{12}$/);
  }
  expect(await fingerprint(Uint8Array.of(1, 0xff))).toBe(fingerprintOf(key, Uint8Array.of(1, 0xff)));
});

it("tells different values apart, halves of surrogate pairs too", async () => {
  const fingerprint = createFingerprint(createFingerprintKey());
  const all = await Promise.all([...values, "\ud83d", "\udd11", "\ufffd"].map(fingerprint));
  expect(new Set(all).size).toBe(all.length);
});

it("is another with another key, and there is another key each time", async () => {
  const [one, other] = [createFingerprintKey(), createFingerprintKey()];
  expect(one).not.toBe(other);
  expect(await createFingerprint(one)("a")).not.toBe(await createFingerprint(other)("a"));
});
