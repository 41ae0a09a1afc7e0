import { z } from "zod";
import { customRule, otherRules, passwordRuleTests } from "./passwordRuleTests.ts";

/** One rule of a rule string, such as `min_length[8]`. */
export interface Rule {
  readonly name: string;
  /** Empty where the rule has none. */
  readonly parameter: string;
}

/** Takes a rule string apart, as LoginRadiusV2.js does: split at each `|`, the parameter up to the last `]`. */
export function parseRules(rules: string): readonly Rule[] {
  return rules
    .split("|")
    .filter((part) => part !== "")
    .map((part) => {
      const [, name = part, parameter = ""] = /^(.+?)\[(.+)\]$/s.exec(part) ?? [];
      return { name, parameter };
    });
}

/** A rule string that can be checked: every rule is known, and has the parameter that it needs. */
export const ruleString = z.string().superRefine((text, context) => {
  for (const rule of parseRules(text)) {
    const fault = faultOf(rule);
    if (fault !== undefined) context.addIssue({ code: "custom", message: fault });
  }
});

function faultOf({ name, parameter }: Rule): string | undefined {
  if (otherRules.has(name)) return undefined;
  const kind = passwordRuleTests.get(name)?.parameter;
  if (kind === undefined) return `There is no rule ${name}.`;
  if (kind === "number" && !/^-?\d+$/.test(parameter)) return `The rule ${name} needs a number, such as ${name}[8].`;
  if (kind === "field" && parameter === "") return `The rule ${name} needs a field, such as ${name}[password].`;
  if (name !== "custom_validation") return undefined;
  try {
    if (customRule(parameter).message !== "") return undefined;
  } catch {
    // told the same way
  }
  return `The rule ${name} needs a regular expression and its message: ${name}[regex###message].`;
}
