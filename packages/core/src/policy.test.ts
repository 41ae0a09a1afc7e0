import { expect, test } from "vitest";
import { isMet, nist, type PasswordPolicy, passwordLength, requirementsOf } from "./policy.ts";

test.each([
  ["", 0],
  ["abc", 3],
  ["😀😀", 2],
  ["e\u0301", 1],
  ["é", 1],
  ["👩‍👩‍👧", 5],
  [" a ", 3],
])("%j has %i characters: each code point of its NFC form is one", (password, length) => {
  expect(passwordLength(password)).toBe(length);
});

test("the default asks for NIST SP 800-63B-4's 15 characters and nothing about their classes", () => {
  expect(requirementsOf(nist)).toEqual([{ code: "min_length", count: 15 }, { code: "not_current" }]);
});

test("an empty policy asks for nothing", () => {
  expect(requirementsOf({})).toEqual([]);
});

test.each<[PasswordPolicy, string, string, boolean]>([
  [{ minLength: 15 }, "a".repeat(14), "", false],
  [{ minLength: 15 }, "a".repeat(15), "", true],
  [{ minLength: 15 }, "😀".repeat(8), "", false],
  [{ minLength: 15 }, "😀".repeat(15), "", true],
  [{ maxLength: 20 }, "😀".repeat(20), "", true],
  [{ maxLength: 20 }, "a".repeat(21), "", false],
  [{ notCurrent: true }, "same", "same", false],
  [{ notCurrent: true }, "same ", "same", true],
])("%j: %j after %j is met: %s", (policy, newPassword, currentPassword, met) => {
  expect(requirementsOf(policy).map((it) => isMet(it, newPassword, currentPassword))).toEqual([met]);
});
