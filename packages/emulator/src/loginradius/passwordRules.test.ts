import { describe, expect, it } from "vitest";
import { checkRules } from "./checkRules.ts";
import { parseRules, ruleString } from "./passwordRules.ts";

// The grammar is LoginRadiusV2.js's, with the guide "JavaScript hooks".

const form: Readonly<Record<string, string>> = { confirmpassword: "same", "%s": "percent" };

function check(rules: string, value: string): string | undefined {
  return checkRules(rules, {
    display: "Password",
    value,
    other: (field) => form[field],
    displayOf: (field) => (field === "confirmpassword" ? "Confirm Password" : field),
  });
}

describe("a rule", () => {
  it.each<[rule: string, kept: string[], broken: string[], message: string]>([
    ["required", ["x", " "], [""], "The Password field is required."],
    ["min_length[6]", ["123456"], ["12345"], "The Password field must be at least 6 characters in length."],
    ["max_length[3]", ["123"], ["1234"], "The Password field must not exceed 3 characters in length."],
    ["exact_length[3]", ["123"], ["12", "1234"], "The Password field must be exactly 3 characters in length."],
    ["matches[confirmpassword]", ["same"], ["other"], "The Password field does not match the Confirm Password field."],
    ["matches[missing]", [], ["same", "undefined"], "The Password field does not match the missing field."],
    ["alpha", ["abcXYZ"], ["abc1", "é", "a b"], "The Password field must only contain alphabetical characters."],
    ["alpha_numeric", ["aZ09"], ["a_1"], "The Password field must only contain alpha-numeric characters."],
    [
      "alpha_dash",
      ["a-_1Z"],
      ["a.b"],
      "The Password field must only contain alpha-numeric characters, underscores, and dashes.",
    ],
    [
      "alphanumeric_combo",
      ["a1", "1B"],
      ["a", "1", "a1-"],
      "The Password field must contain both letters and numbers, and nothing else.",
    ],
    [
      "alpha_numeric_dash_combo",
      ["a1-", "_B2"],
      ["a1", "a-", "1-", "a1-!"],
      "The Password field must contain letters, numbers, and underscores or dashes, and nothing else.",
    ],
    ["numeric", ["0123"], ["1.5", "-1", "a"], "The Password field must contain only numbers."],
    ["integer", ["-12", "0"], ["1.5", "a"], "The Password field must contain an integer."],
    ["decimal", ["-1.5", ".5", "7"], ["1.", "a"], "The Password field must contain a decimal number."],
    ["is_natural", ["0", "12"], ["-1", "a"], "The Password field must contain only positive numbers."],
    ["is_natural_no_zero", ["1", "10"], ["0", "a"], "The Password field must contain a number greater than zero."],
    ["greater_than[5]", ["6", "5.1"], ["5", "a"], "The Password field must contain a number greater than 5."],
    ["less_than[-1]", ["-2"], ["-1", "a"], "The Password field must contain a number less than -1."],
    ["custom_validation[^[A-Z]###Start with a capital!]", ["Ab"], ["ab"], "Start with a capital!"],
  ])("%s", (rule, kept, broken, message) => {
    expect(kept.map((value) => check(rule, value))).toEqual(kept.map(() => undefined));
    const rules = rule === "required" ? rule : `${rule}|required`;
    expect(broken.map((value) => check(rules, value))).toEqual(broken.map(() => message));
  });

  it.each([
    ...["valid_email", "valid_emails", "valid_ip", "valid_base64", "valid_url", "valid_phoneno", "valid_ca_zip"],
    ...["valid_credit_card", "is_file_type[png]", "callback_valid_date"],
  ])("%s, of other fields, is kept by every password", (rule) => {
    expect(ruleString.safeParse(rule).success).toBe(true);
    expect(check(rule, "anything")).toBeUndefined();
  });
});

describe("custom_validation", () => {
  it("reads `or` as |, which corrupts an `or` that is meant", () => {
    expect(check("custom_validation[^(aorb)$###no]", "b")).toBeUndefined();
    expect(check("custom_validation[^(word)$###no]", "word")).toBe("no");
    expect(check("custom_validation[^(word)$###no]", "w")).toBeUndefined();
  });

  it("reads its parameter up to the last bracket", () => {
    const rule = "custom_validation[^(?=.*[0-9])[a-z0-9]{3}$###Use [0-9]]";
    expect([check(rule, "ab1"), check(rule, "abc")]).toEqual([undefined, "Use [0-9]"]);
  });

  it("minds the case, and finds the same twice", () => {
    const rule = "custom_validation[A###no]";
    expect([check(rule, "A"), check(rule, "A"), check(rule, "a")]).toEqual([undefined, undefined, "no"]);
  });

  it("lets nobody's megabyte meet the regular expression", () => {
    const rule = "custom_validation[(a*)*$###no]";
    expect([check(rule, "a".repeat(1_000)), check(rule, `${"a".repeat(1_000_000)}!`)]).toEqual([undefined, "no"]);
  });
});

describe("a rule string", () => {
  it("is split at |, and keeps what has no parameter", () => {
    expect(parseRules("min_length[8]|max_length[32]|required")).toEqual([
      { name: "min_length", parameter: "8" },
      { name: "max_length", parameter: "32" },
      { name: "required", parameter: "" },
    ]);
    expect(parseRules("")).toEqual([]);
  });

  it("says the first rule that is broken", () => {
    const rules = "min_length[8]|alpha|max_length[2]";
    expect(check(rules, "12345678")).toBe("The Password field must only contain alphabetical characters.");
    expect(check(rules, "1")).toBe("The Password field must be at least 8 characters in length.");
  });

  it("asks nothing of an empty value, unless it is required", () => {
    expect(check("min_length[8]|alpha", "")).toBeUndefined();
    expect(check("min_length[8]|required", "")).toBe("The Password field must be at least 8 characters in length.");
  });

  it("puts names into sentences as they are", () => {
    expect(check("matches[$&]", "x")).toBe("The Password field does not match the $& field.");
  });

  it.each([
    ["min_lenght[8]", "There is no rule min_lenght."],
    ["constructor", "There is no rule constructor."],
    ["min_length", "The rule min_length needs a number, such as min_length[8]."],
    ["max_length[many]", "The rule max_length needs a number, such as max_length[8]."],
    ["matches", "The rule matches needs a field, such as matches[password]."],
    ["custom_validation[(###no]", "regular expression and its message"],
    ["custom_validation[a]", "regular expression and its message"],
    ["custom_validation", "regular expression and its message"],
  ])("%s is refused: %s", (rules, message) => {
    expect(ruleString.safeParse(rules).error?.issues[0]?.message).toContain(message);
  });
});
