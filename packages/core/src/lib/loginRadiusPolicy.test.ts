import { afterEach, describe, expect, it, vi } from "vitest";
import { type PasswordPolicy, passwordRulesOf, requirementsOf } from "../policy.ts";
import { longestSubject } from "./linearRegExp.ts";
import { loginRadiusPolicy } from "./loginRadiusPolicy.ts";

function skippedOf(rules: string) {
  const skipped: Record<string, string> = {};
  const policy = loginRadiusPolicy(rules, {
    onSkippedRule: (rule, reason) => {
      skipped[rule] = reason;
    },
  });
  return { policy, skipped };
}

/** The policy of rules of which none is skipped. */
function policyOf(rules: string): PasswordPolicy {
  const { policy, skipped } = skippedOf(rules);
  expect(skipped).toEqual({});
  return policy;
}

const accepts = (rules: string, password: string) =>
  requirementsOf(policyOf(rules)).every(({ isMet }) => isMet(password, ""));

describe("the rules of LoginRadius's sample configuration", () => {
  const rules = "min_length[8]|max_length[32]|required";

  it("are two lengths, and nothing that isn't in them", () => {
    expect(loginRadiusPolicy(rules)).toStrictEqual({ minLength: 8, maxLength: 32 });
    expect({ ...loginRadiusPolicy(rules), notCurrent: true }).toStrictEqual({
      minLength: 8,
      maxLength: 32,
      notCurrent: true,
    });
  });

  it("become requirements and the attribute", () => {
    expect(requirementsOf(loginRadiusPolicy(rules)).map(({ code, count }) => [code, count])).toEqual([
      ["min_length", 8],
      ["max_length", 32],
    ]);
    expect(passwordRulesOf(loginRadiusPolicy(rules))).toBe("minlength: 8; maxlength: 32");
  });

  it.each(["", undefined, null, "required", "matches[password]", "required||matches[newpassword]"])(
    "and %j asks for nothing",
    (none) => {
      expect(loginRadiusPolicy(none)).toStrictEqual({});
    },
  );
});

// Expected by the expressions that LoginRadius documents for the names (JavaScript Hooks, Custom Validation Hook).
describe.each<[rule: string, documented: RegExp | undefined, attribute: string, kept: string[], broken: string[]]>([
  ["min_length[4]", undefined, "minlength: 4", ["1234", "12345"], ["123"]],
  ["max_length[4]", undefined, "maxlength: 4", ["1234", "1"], ["12345"]],
  ["exact_length[4]", undefined, "minlength: 4; maxlength: 4", ["1234"], ["123", "12345"]],
  ["alpha", /^[a-z]+$/i, "allowed: upper, lower", ["abXY"], ["ab1", "a b", "é", "a-"]],
  ["alpha_numeric", /^[a-z0-9]+$/i, "allowed: upper, lower, digit", ["aX1", "1"], ["a_", "a-", "é1"]],
  ["alpha_dash", /^[a-z0-9_-]+$/i, "allowed: upper, lower, digit, [-], [_]", ["a-_1Z", "_"], ["a.b", "a b", "ß"]],
  [
    "alphanumeric_combo",
    /^(?=.*[0-9])(?=.*[a-zA-Z])([a-zA-Z0-9]+)$/,
    "required: upper, lower; required: digit; allowed: upper, lower, digit",
    ["a1", "1B"],
    ["ab", "12", "a1-", "a1 "],
  ],
  [
    "alpha_numeric_dash_combo",
    /^(?=.*[a-zA-Z])(?=.*\d)(?=.*[-])[A-Za-z\d][A-Za-z\d-]+$/i,
    "required: upper, lower; required: digit; required: [-]; allowed: upper, lower, digit, [-]",
    ["a1-", "1-B"],
    ["a1", "a-", "1-", "a1-!", "a1_"],
  ],
  ["numeric", /^[0-9]+$/, "allowed: digit", ["0123"], ["1.5", "-1", "a", "٣"]],
  ["integer", /^-?[0-9]+$/, "allowed: digit", ["0", "12"], ["1.5", "a", "1-"]],
  ["is_natural", /^[0-9]+$/i, "allowed: digit", ["0", "12"], ["-1", "a"]],
  ["is_natural_no_zero", /^[1-9][0-9]*$/i, "allowed: digit", ["1", "10"], ["-1", "a"]],
])("%s", (rule, documented, attribute, kept, broken) => {
  it("accepts what LoginRadius accepts, and nothing else", () => {
    if (documented) {
      expect(kept.map((it) => documented.test(it))).toEqual(kept.map(() => true));
      expect(broken.map((it) => documented.test(it))).toEqual(broken.map(() => false));
    }
    expect(kept.map((it) => accepts(rule, it))).toEqual(kept.map(() => true));
    expect(broken.map((it) => accepts(rule, it))).toEqual(broken.map(() => false));
  });

  it("is told to password managers", () => {
    expect(passwordRulesOf(policyOf(rule))).toBe(attribute);
  });
});

describe("several rules", () => {
  it("all hold, the strictest of a kind", () => {
    expect(policyOf("min_length[6]|min_length[8]|min_length[7]|max_length[40]|max_length[20]")).toStrictEqual({
      minLength: 8,
      maxLength: 20,
    });
    expect(policyOf("alpha_dash|alpha_numeric|alphanumeric_combo")).toStrictEqual({
      allowed: ["upper", "lower", "digit"],
      required: [["upper", "lower"], "digit"],
    });
    expect(policyOf("alphanumeric_combo|alpha_dash").allowed).toEqual(["upper", "lower", "digit"]);
  });

  it("ask once for what two of them ask for", () => {
    const policy = policyOf("alpha_numeric_dash_combo|alpha_dash|alpha_numeric_dash_combo");
    expect(requirementsOf(policy).map(({ code }) => code)).toEqual(["any_of", "digit", "any_of", "allowed"]);
  });

  it("keep each message", () => {
    const rules = "custom_validation[[a-z]###A letter.]|custom_validation[[0-9]###A digit.]";
    expect(requirementsOf(policyOf(rules)).map(({ code, message }) => [code, message])).toEqual([
      ["custom", "A letter."],
      ["custom", "A digit."],
    ]);
  });
});

describe("custom_validation", () => {
  it("shows the message as it is, and finds its expression anywhere", () => {
    const [rule] = requirementsOf(policyOf("custom_validation[[0-9]### Use a <digit>, %s! ]"));
    expect(rule?.message).toBe(" Use a <digit>, %s! ");
    expect(["a1b", "ab"].map((it) => rule?.isMet(it, ""))).toEqual([true, false]);
  });

  it("goes to the last bracket", () => {
    expect(accepts("custom_validation[^[^[\\]]+$###No [ or ]]", "abc")).toBe(true);
    expect(accepts("custom_validation[^[^[\\]]+$###No [ or ]]", "a]")).toBe(false);
    expect(requirementsOf(policyOf("custom_validation[a###Not [this]]"))[0]?.message).toBe("Not [this]");
  });

  it("reads `or` as |, as LoginRadius does", () => {
    const rule = "custom_validation[^[1-3]+$or^[5-9]+$###Only 1-3 or 5-9]";
    expect(["123", "59", "15"].map((it) => accepts(rule, it))).toEqual([true, true, false]);
    expect(requirementsOf(policyOf(rule))[0]?.message).toBe("Only 1-3 or 5-9");
    expect(["word", "w", "d"].map((it) => accepts("custom_validation[^(word)$###Word]", it))).toEqual([
      false,
      true,
      true,
    ]);
  });

  it("knows case, and gives the same answer twice", () => {
    const rule = "custom_validation[A###no]";
    expect(["A", "A", "a"].map((it) => accepts(rule, it))).toEqual([true, true, false]);
  });

  it("reads the example of LoginRadius's documentation", () => {
    const rules = String.raw`custom_validation[^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)(?=.*[!@#$%^&*()_+\-=[\]{};':"\\or,.<>/~?])[A-Za-z\d!@#$%^&*()_+\-=[\]{};':"\\or,.<>/~?]{6,20}$###Password must contain minimum 6 and maximum 20 characters]|required`;
    expect(["Abc12]", "Abc12|", "Abc12-"].map((it) => accepts(rules, it))).toEqual([true, true, true]);
    expect(["Abc12", "Abc123", "abc12]", "Abc12] "].map((it) => accepts(rules, it))).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it("can't freeze the page with any password", () => {
    const rule = policyOf("custom_validation[^(a+)+$###Only a]").rules?.[0];
    // A native engine needs 2^9,999 steps. That of the matcher's are counted where it is tested.
    expect(rule?.test(`${"a".repeat(longestSubject - 1)}!`)).toBe(false);
    expect(rule?.test("a".repeat(longestSubject))).toBe(true);
    expect(rule?.test("a".repeat(1_000_000))).toBeUndefined();
  });
});

const unknown = "No rule for passwords has this name. Where | stands inside a rule, write `or`.";
const noNumber = "It needs a number above 0 in brackets.";
const noMessage = "It needs a message for the person: custom_validation[regex###message].";
const contradiction = "It contradicts the rules before it: no password could meet both.";

describe("a rule that can't be kept is told to the developer, and the others hold", () => {
  it.each<[string, string]>([
    ...["valid_email", "valid_emails", "valid_ip", "valid_base64", "valid_url", "valid_phoneno", "valid_ca_zip"].map(
      (rule): [string, string] => [rule, unknown],
    ),
    ...["valid_credit_card", "is_file_type[png]", "callback_valid_date", "decimal", "greater_than[5]"].map(
      (rule): [string, string] => [rule, unknown],
    ),
    ["less_than[5]", unknown],
    ["min_lenght[8]", unknown],
    ["constructor", unknown],
    ["__proto__[8]", unknown],
    [" required", unknown],
    ["min_length", noNumber],
    ["min_length[]", noNumber],
    ["min_length[0]", noNumber],
    ["min_length[-8]", noNumber],
    ["min_length[8.5]", noNumber],
    ["min_length[1e3]", noNumber],
    ["min_length[0x10]", noNumber],
    ["min_length[ 8]", noNumber],
    ["max_length[many]", noNumber],
    ["exact_length[99999999999999999999]", noNumber],
    ["custom_validation", noMessage],
    ["custom_validation[a]", noMessage],
    ["custom_validation[a###]", noMessage],
    ["custom_validation[(###no]", "The regular expression can't be matched from character 2 on."],
    ["custom_validation[(a)\\1###no]", "The regular expression can't be matched from character 4 on."],
    ["custom_validation[a{1001}###no]", "The regular expression is too large from character 2 on."],
    ["max_length[7]", contradiction],
    ["exact_length[7]", contradiction],
    ["numeric", contradiction],
    ["alphanumeric_combo", contradiction],
  ])("%s", (rule, reason) => {
    const { policy, skipped } = skippedOf(`min_length[8]|alpha|${rule}|max_length[30]`);
    expect(policy).toStrictEqual({ minLength: 8, maxLength: 30, allowed: ["upper", "lower"] });
    expect(Object.keys(skipped)).toEqual([rule]);
    // Where an expression is too large is of no interest.
    expect(skipped[rule]?.replace(/ is too large from character \d+ on/, " is too large from character 2 on")).toBe(
      reason,
    );
  });

  it("both halves of one that has a | inside", () => {
    expect(Object.keys(skippedOf("custom_validation[^(a|b)$###no]|min_length[8]").skipped)).toEqual([
      "custom_validation[^(a",
      "b)$###no]",
    ]);
  });

  it("in no more time for a rule that is all brackets", () => {
    const { skipped } = skippedOf("[".repeat(1_000_000));
    expect(Object.values(skipped)).toEqual([unknown]);
  });
});

describe("by default", () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it("each skipped rule is one warning, and a rule that is kept is none", () => {
    const warn = vi.spyOn(console, "warn").mockReturnValue(undefined);
    loginRadiusPolicy("valid_email|min_length[8]|max_length[x]|required");
    expect(warn.mock.calls).toEqual([
      [`Rekey left out the LoginRadius rule valid_email. ${unknown}`],
      [`Rekey left out the LoginRadius rule max_length[x]. ${noNumber}`],
    ]);
  });
});
