import { maximumTestedCharacters } from "./emulated.ts";

/** What a rule of a rule string asks of a text. */
export interface RuleTest {
  /** `%s` is first the field's display name, then the rule's parameter; `undefined` where the rule brings its own. */
  readonly message?: string;
  /** Whether the rule has a parameter: none, any text, a number or a name of another field. */
  readonly parameter: "none" | "text" | "number" | "field";
  /** Whether a text keeps the rule; `other` gives the value of another field. */
  readonly test: (text: string, parameter: string, other: (field: string) => unknown) => boolean;
}

const plain = (pattern: RegExp, message: string): RuleTest => ({
  message,
  parameter: "none",
  test: (text) => pattern.test(text),
});

const measured = (message: string, test: (text: string, limit: number) => boolean): RuleTest => ({
  message,
  parameter: "number",
  test: (text, parameter) => test(text, Number(parameter)),
});

/**
 * The rules of LoginRadius's rule strings (LoginRadiusV2.js; guide "JavaScript hooks") that can be about a password.
 * The sentences of required, min_length, max_length and matches are LoginRadius's own, the others are made up after
 * them, and so is what the two combos ask for.
 */
export const passwordRuleTests: ReadonlyMap<string, RuleTest> = new Map(
  Object.entries<RuleTest>({
    required: { message: "The %s field is required.", parameter: "none", test: (text) => text !== "" },
    min_length: measured(
      "The %s field must be at least %s characters in length.",
      (text, limit) => text.length >= limit,
    ),
    max_length: measured(
      "The %s field must not exceed %s characters in length.",
      (text, limit) => text.length <= limit,
    ),
    exact_length: measured(
      "The %s field must be exactly %s characters in length.",
      (text, limit) => text.length === limit,
    ),
    greater_than: measured(
      "The %s field must contain a number greater than %s.",
      (text, limit) => decimal.test(text) && Number(text) > limit,
    ),
    less_than: measured(
      "The %s field must contain a number less than %s.",
      (text, limit) => decimal.test(text) && Number(text) < limit,
    ),
    matches: {
      message: "The %s field does not match the %s field.",
      parameter: "field",
      test: (text, field, other) => text === other(field),
    },
    alpha: plain(/^[a-z]+$/i, "The %s field must only contain alphabetical characters."),
    alpha_numeric: plain(/^[a-z0-9]+$/i, "The %s field must only contain alpha-numeric characters."),
    alpha_dash: plain(
      /^[a-z0-9_-]+$/i,
      "The %s field must only contain alpha-numeric characters, underscores, and dashes.",
    ),
    alphanumeric_combo: plain(
      /^(?=.*[a-z])(?=.*\d)[a-z0-9]+$/i,
      "The %s field must contain both letters and numbers, and nothing else.",
    ),
    alpha_numeric_dash_combo: plain(
      /^(?=.*[a-z])(?=.*\d)(?=.*[_-])[a-z0-9_-]+$/i,
      "The %s field must contain letters, numbers, and underscores or dashes, and nothing else.",
    ),
    numeric: plain(/^\d+$/, "The %s field must contain only numbers."),
    integer: plain(/^-?\d+$/, "The %s field must contain an integer."),
    decimal: plain(/^-?\d*\.?\d+$/, "The %s field must contain a decimal number."),
    is_natural: plain(/^\d+$/, "The %s field must contain only positive numbers."),
    is_natural_no_zero: plain(/^[1-9]\d*$/, "The %s field must contain a number greater than zero."),
    custom_validation: {
      parameter: "text",
      test: (text, parameter) => {
        // Whose rule it is can wait for its own regular expression, but nobody else's megabyte.
        if (text.length > maximumTestedCharacters) return false;
        return customRule(parameter).pattern.test(text);
      },
    },
  }),
);

/** Rules about other fields than passwords; a password keeps them all. */
export const otherRules: ReadonlySet<string> = new Set([
  ...["valid_email", "valid_emails", "valid_ip", "valid_base64", "valid_url", "valid_phoneno", "valid_ca_zip"],
  ...["valid_credit_card", "is_file_type", "callback_valid_date"],
]);

const decimal = /^-?\d*\.?\d+$/;

/**
 * Takes the parameter of `custom_validation` apart: `regex###message`. The word `or` stands for `|`, which would end
 * the rule, so that "or" can be nothing else in a regular expression. It has no slashes around it, and is tested with
 * regard to case.
 *
 * @throws SyntaxError - it is no regular expression
 */
export function customRule(parameter: string): { readonly pattern: RegExp; readonly message: string } {
  const [source = "", ...message] = parameter.split("###");
  return { pattern: new RegExp(source.replaceAll("or", "|"), "g"), message: message.join("###") };
}
