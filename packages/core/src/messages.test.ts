import { afterEach, expect, test, vi } from "vitest";
import { ChangePasswordError, type ChangePasswordErrorInit, errorCodes } from "./errors.ts";
import { de } from "./messages/de.ts";
import { en } from "./messages/en.ts";
import { describeError, describeRequirement, formatSentence, type Messages } from "./messages.ts";
import { type PasswordPolicy, requirementsOf } from "./policy.ts";

afterEach(() => void vi.restoreAllMocks());

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
  [7_200, "120 minutes"],
  [7_201, "3 hours"],
  [172_800, "48 hours"],
  [172_801, "3 days"],
  [2_592_000, "30 days"],
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

test.each([
  [900, { timeStyle: "short" }],
  [43_200, { timeStyle: "short" }],
  [43_201, { timeStyle: "short", dateStyle: "medium" }],
] as const)("{time} after %d s has its date where the time alone would not be clear", (seconds, style) => {
  const time = new Intl.DateTimeFormat("en", style).format(after(seconds));
  const { text } = describeError(failure({ code: "account_locked", retryAt: after(seconds) }), en, now);
  expect(text.endsWith(`, at ${time}.`)).toBe(true);
});

const overriding = (overrides: Messages["overrides"]): Messages => ({ ...en, overrides });

test.each<[string, Messages["overrides"], { title: string; text: string }]>([
  [
    "a text by our code keeps the title",
    { account_locked: "Ask us." },
    { title: en.errors.account_locked.title, text: "Ask us." },
  ],
  [
    "a text by the provider's code goes before it",
    { account_locked: "Ask us.", "loginradius:1198": "Wait." },
    { title: en.errors.account_locked.title, text: "Wait." },
  ],
  ["a whole message", { account_locked: { title: "Locked", text: "Ask us." } }, { title: "Locked", text: "Ask us." }],
  [
    "a function that gives a text",
    { account_locked: ({ providerCode, status }) => `${providerCode}, ${status}` },
    { title: en.errors.account_locked.title, text: "1198, 403" },
  ],
  [
    "a function that gives a message",
    { "loginradius:1198": ({ code }) => ({ title: "Locked", text: code }) },
    { title: "Locked", text: "account_locked" },
  ],
  [
    "another error's is not it",
    { rate_limited: "Wait.", "leadsquared:1198": "Wait.", "loginradius:1199": "Wait." },
    { title: en.errors.account_locked.title, text: en.errors.account_locked.text },
  ],
])("overrides: %s", (_what, overrides, expected) => {
  const error = failure({ code: "account_locked", provider: "loginradius", providerCode: 1198, status: 403 });
  expect(describeError(error, overriding(overrides), now)).toEqual(expected);
});

test("an override with {wait} or {time} is said where the wait is known, and filled in", () => {
  const messages = overriding({ rate_limited: "Back in {wait}.", account_locked: "Back at {time}." });
  const said = (init: Partial<ChangePasswordErrorInit>) => describeError(failure(init), messages, now).text;
  const time = new Intl.DateTimeFormat("en", { timeStyle: "short" }).format(after(60));
  expect(said({ code: "rate_limited", retryAt: after(24) })).toBe("Back in 24 seconds.");
  expect(said({ code: "account_locked", retryAt: after(60) })).toBe(`Back at ${time}.`);
  expect(said({ code: "rate_limited" })).toBe(en.errors.rate_limited.text);
  expect(said({ code: "account_locked", retryAt: after(-1) })).toBe(en.errors.account_locked.text);
});

test("an override can have a second text for a known wait", () => {
  const messages = overriding({ rate_limited: { title: "Slow", text: "Later.", textWithWait: "In {wait}." } });
  expect(describeError(failure({ code: "rate_limited" }), messages, now).text).toBe("Later.");
  expect(describeError(failure({ code: "rate_limited", retryAt: after(5) }), messages, now).text).toBe("In 5 seconds.");
});

test("the vendor's own words are said where the error carries them, and only there", () => {
  const error = { code: "new_password_rejected", provider: "test" } as const;
  const title = en.errors.new_password_rejected.title;
  expect(describeError(failure({ ...error, providerText: "Use {3} words." }), en, now)).toEqual({
    title,
    text: "Use {3} words.",
  });
  expect(describeError(failure(error), en, now).text).toBe(en.errors.new_password_rejected.text);
});

test("a vendor's code that the catalog knows more about says more", () => {
  const error = failure({ code: "new_password_rejected", provider: "loginradius", providerCode: 1216 });
  expect(describeError(error, en, now).text).toBe(en.providers.loginradius[1216]);
  expect(describeError(error, de, now).text).toBe(de.providers.loginradius[1216]);
});

test.each<[PasswordPolicy, string, string]>([
  [{ minLength: 1 }, "1 or more characters", "Use at least 1 character."],
  [{ minLength: 1_500 }, "1,500 or more characters", "Use at least 1,500 characters."],
  [{ maxLength: 64 }, "At most 64 characters", "Use at most 64 characters."],
  [{ required: ["upper"] }, "An uppercase letter", "Add an uppercase letter."],
  [
    { required: [["digit", "special", "[#_]"]] },
    "One of these: digits, symbols and spaces, or # _",
    "Add one of these (digits, symbols and spaces, or # _).",
  ],
  [
    { allowed: ["lower", "[é😀]"] },
    "Only these: lowercase letters and é 😀",
    "Use only these (lowercase letters and é 😀).",
  ],
  [{ maxConsecutive: 1 }, "No character twice in a row", "Don’t use the same character twice in a row."],
  [{ rules: [{ message: "No {count} $& <b>", test: () => true }] }, "No {count} $& <b>", "No {count} $& <b>"],
  [
    { rules: [{ message: "A question", issue: "End it in a {?}.", test: () => true }] },
    "A question",
    "End it in a {?}.",
  ],
])("%j is told as %j, and then as %j", (policy, rule, issue) => {
  const said = (sentences: "requirements" | "issues") =>
    requirementsOf(policy).map((it) => describeRequirement(it, en, sentences));
  expect([said("requirements"), said("issues")]).toEqual([[rule], [issue]]);
});

test.each<[string, () => unknown]>([
  [
    "throws",
    () => {
      throw new TypeError("boom");
    },
  ],
  ["gives nothing", () => undefined],
  ["gives null", () => null],
  ["gives a number", () => 5],
  ["gives a promise", async () => "Later."],
  ["gives markup", () => ({ type: "b", props: { children: "Bold" } })],
  ["gives a title alone", () => ({ title: "Bad luck" })],
])("an override that %s leaves the catalog's sentence in place", (_what, override) => {
  vi.spyOn(console, "error").mockReturnValue();
  const messages = { ...en, overrides: { offline: override } } as unknown as Messages;
  expect(describeError(failure({ code: "offline" }), messages, now)).toEqual(en.errors.offline);
});

test("an override that throws is told to the developer", () => {
  const error = vi.spyOn(console, "error").mockReturnValue();
  const thrown = new TypeError("boom");
  const overrides = {
    offline: () => {
      throw thrown;
    },
  };
  describeError(failure({ code: "offline" }), { ...en, overrides }, now);
  expect(error).toHaveBeenCalledExactlyOnceWith(expect.stringContaining("messages.overrides"), thrown);
});

// An object has members that nobody wrote into it.
test.each<[string, Partial<ChangePasswordErrorInit>]>([
  ["our code", { code: "constructor" as never, field: undefined }],
  ["a code of a later version", { code: "password_too_old" as never }],
])("%s that no catalog knows is said in the words for an answer that nobody knows", (_what, init) => {
  expect(describeError(failure(init), en, now)).toEqual(en.errors.unexpected_response);
});

test("a vendor's code that is the name of an object's member has no sentence of its own", () => {
  const error = failure({ code: "offline", provider: "loginradius", providerCode: "__proto__" });
  expect(describeError(error, en, now)).toEqual(en.errors.offline);
});
