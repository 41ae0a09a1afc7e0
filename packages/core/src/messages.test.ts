import { expect, test } from "vitest";
import { ChangePasswordError, type ChangePasswordErrorInit, errorCodes } from "./errors.ts";
import { en } from "./messages/en.ts";
import { describeError, formatSentence } from "./messages.ts";

const now = new Date("2026-11-22T10:00:00Z");
const failure = (init: Partial<ChangePasswordErrorInit>) =>
  new ChangePasswordError({ code: "aborted", provider: "test", detail: "Thrown by the test.", ...init });
const after = (seconds: number) => new Date(now.getTime() + seconds * 1000);

test.each(errorCodes)("%s is said in a title and in a sentence that tells what to do", (code) => {
  const { title, text } = describeError(failure({ code }), en, now);
  expect(title).toMatch(/^[A-Z].*[^.]$/);
  expect(text).toMatch(/^[A-Z].*\.$/);
  expect(text).not.toMatch(/[{}]/);
});

test.each([
  [0.2, "1 second"],
  [24, "24 seconds"],
  [120, "120 seconds"],
  [121, "3 minutes"],
  [900, "15 minutes"],
])("a wait of %d s is told as %s", (seconds, told) => {
  expect(describeError(failure({ code: "rate_limited", retryAt: after(seconds) }), en, now).text).toContain(
    `again in ${told}.`,
  );
  expect(describeError(failure({ code: "account_locked", retryAt: after(seconds) }), en, now).text).toContain(told);
});

test.each([undefined, after(0), after(-5)])("without a wait to come (%s) none is told", (retryAt) => {
  expect(describeError(failure({ code: "rate_limited", retryAt }), en, now).text).toBe(en.errors.rate_limited.text);
});

test("an error that has no sentence for a wait keeps its own", () => {
  const described = describeError(failure({ code: "session_expired", retryAt: after(9) }), en, now);
  expect(described.text).toBe(en.errors.session_expired.text);
});

test.each([
  ["en", 1, "1 sign"],
  ["en", 2, "2 signs"],
  ["en", 1500, "1,500 signs"],
  ["de", 1500, "1.500 signs"],
  ["ja", 1, "1 signs"],
])("the plural form follows the language: %s %d", (locale, count, expected) => {
  expect(formatSentence({ one: "{count} sign", other: "{count} signs" }, { count }, { locale })).toBe(expected);
});

test("a sentence without a number stays as it is", () => {
  expect(formatSentence("Enter it.", {}, en)).toBe("Enter it.");
});
