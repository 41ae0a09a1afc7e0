import { parseRules, type Rule } from "./passwordRules.ts";
import { customRule, passwordRuleTests } from "./passwordRuleTests.ts";

/** The field that rules are about. */
export interface CheckedField {
  readonly display: string;
  readonly value: string;
  /** The value of another field of the same form. */
  readonly other: (field: string) => unknown;
  /** What another field is called in a sentence. */
  readonly displayOf: (field: string) => string;
}

/**
 * Checks a field against a rule string. An empty value keeps every rule, unless one of them is `required`.
 *
 * @returns the sentence of the first rule that it breaks
 */
export function checkRules(rules: string, field: CheckedField): string | undefined {
  const parsed = parseRules(rules);
  if (field.value === "" && !parsed.some(({ name }) => name === "required")) return undefined;
  const broken = parsed.find(({ name, parameter }) => {
    const rule = passwordRuleTests.get(name);
    return rule !== undefined && !rule.test(field.value, parameter, field.other);
  });
  return broken && sentence(broken, field);
}

function sentence({ name, parameter }: Rule, { display, displayOf }: CheckedField): string {
  const { message, parameter: kind } = passwordRuleTests.get(name)!;
  if (message === undefined) return customRule(parameter).message;
  // As functions: what is put in may hold characters that replace would understand.
  return message
    .replace("%s", () => display)
    .replace("%s", () => (kind === "field" ? displayOf(parameter) : parameter));
}
