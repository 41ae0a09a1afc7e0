import type { CharacterClass, CustomRule, PasswordPolicy } from "../policy.ts";
import { linearRegExp } from "./linearRegExp.ts";

/** What {@link loginRadiusPolicy} takes besides the rules. */
export interface LoginRadiusPolicyOptions {
  /** Told of each rule that was left out, and why. By default a warning on the console. */
  onSkippedRule?: ((rule: string, reason: string) => void) | undefined;
}

/**
 * Turns the rules that LoginRadius keeps for the field `password` (`RegistrationFormSchema` of the app's configuration)
 * into a policy: `min_length[8]|max_length[32]|required`. A rule's name means what LoginRadius's documentation and its
 * own script make of it (JavaScript Hooks, Custom Validation Hook), with two differences: lengths are in code points here,
 * where the script counts an emoji twice, and `integer` and `is_natural` are read as "only digits".
 *
 * The regular expressions of `custom_validation` come from the admin console. None of them can freeze the page, however
 * it is written, and nothing is evaluated.
 *
 * A rule that is unknown, not for passwords, broken, or in contradiction to those before it is left out: the person can't
 * mend it, and LoginRadius has the last word anyway.
 *
 * @param rules - nothing, as in an app without rules, asks for nothing
 * @returns only what the rules ask for, so that it can be spread: `{ ...loginRadiusPolicy(rules), notCurrent: true }`
 */
export function loginRadiusPolicy(
  rules: string | null | undefined,
  { onSkippedRule = warn }: LoginRadiusPolicyOptions = {},
): PasswordPolicy {
  let policy: PasswordPolicy = {};
  for (const rule of rules?.split("|") ?? []) {
    try {
      if (rule) policy = join(policy, read(rule));
    } catch (error) {
      onSkippedRule(rule, (error as Error).message);
    }
  }
  return policy;
}

function warn(rule: string, reason: string): void {
  // oxlint-disable-next-line no-console -- it concerns the developer, and no error is the place for it: the form works
  console.warn(`Rekey left out the LoginRadius rule ${rule}. ${reason}`);
}

const letter: readonly CharacterClass[] = ["upper", "lower"];
const alphanumeric: readonly CharacterClass[] = [...letter, "digit"];

function read(rule: string): PasswordPolicy {
  // The parameter goes from the first bracket to the last: a regular expression has brackets of its own.
  const opening = rule.endsWith("]") ? rule.indexOf("[") : -1;
  const name = opening < 0 ? rule : rule.slice(0, opening);
  const parameter = opening < 0 ? "" : rule.slice(opening + 1, -1);
  switch (name) {
    // The form asks for these two by itself.
    case "required":
    case "matches":
      return {};
    case "min_length":
      return { minLength: count(parameter) };
    case "max_length":
      return { maxLength: count(parameter) };
    case "exact_length":
      return { minLength: count(parameter), maxLength: count(parameter) };
    case "alpha":
      return { allowed: letter };
    case "alpha_numeric":
      return { allowed: alphanumeric };
    case "alpha_dash":
      return { allowed: [...alphanumeric, "[-]", "[_]"] };
    case "alphanumeric_combo":
      return { required: [letter, "digit"], allowed: alphanumeric };
    case "alpha_numeric_dash_combo":
      return { required: [letter, "digit", "[-]"], allowed: [...alphanumeric, "[-]"] };
    case "numeric":
    case "integer":
    case "is_natural":
    case "is_natural_no_zero":
      return { allowed: ["digit"] };
    case "custom_validation":
      return { rules: [customRule(parameter)] };
    default:
      throw Error("No rule for passwords has this name. Where | stands inside a rule, write `or`.");
  }
}

function count(parameter: string): number {
  const number = Number(parameter);
  if (/^\d+$/.test(parameter) && Number.isSafeInteger(number) && number > 0) return number;
  throw Error("It needs a number above 0 in brackets.");
}

function customRule(parameter: string): CustomRule {
  const [pattern = "", message] = parameter.split("###");
  if (!message) throw Error("It needs a message for the person: custom_validation[regex###message].");
  // LoginRadius does so too, even in the middle of a word: the bar itself divides the rules.
  const { test } = linearRegExp(pattern.replaceAll("or", "|"));
  return { message, test };
}

/** A policy that asks for what both ask for. */
function join(one: PasswordPolicy, other: PasswordPolicy): PasswordPolicy {
  const { minLength = 0, maxLength = Number.POSITIVE_INFINITY, required = [], allowed, rules = [] } = one;
  const joined = {
    ...one,
    ...(other.minLength && { minLength: Math.max(minLength, other.minLength) }),
    ...(other.maxLength && { maxLength: Math.min(maxLength, other.maxLength) }),
    ...(other.required && { required: [...new Set([...required, ...other.required])] }),
    ...(other.allowed && { allowed: other.allowed.filter((it) => allowed?.includes(it) ?? true) }),
    ...(other.rules && { rules: [...rules, ...other.rules] }),
  };
  if (isContradiction(joined)) throw Error("It contradicts the rules before it: no password could meet both.");
  return joined;
}

function isContradiction({ minLength = 0, maxLength = minLength, required = [], allowed }: PasswordPolicy): boolean {
  const isAllowed = (entry: CharacterClass | readonly CharacterClass[]) =>
    [entry].flat().some((it) => allowed?.includes(it) ?? true);
  return minLength > maxLength || allowed?.length === 0 || !required.every(isAllowed);
}
