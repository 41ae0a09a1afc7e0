import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CharacterClass, type PasswordPolicy, passwordRulesOf, requirementsOf } from "./policy.ts";

/** What a password manager makes of the attribute. */
interface Rules {
  minLength: number;
  maxLength: number;
  maxConsecutive: number;
  /** One of each. */
  required: string[][];
  /** What a password is made of. */
  permitted: string[];
}

/** What fast-check starts from: always the same, so that a run says something of the code and not of the day. */
const seed = 20_261_125;

const printable = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index));
const matching = (pattern: RegExp) => printable.filter((it) => pattern.test(it));
const identifiers: Record<string, string[]> = {
  upper: matching(/[A-Z]/),
  lower: matching(/[a-z]/),
  digit: matching(/\d/),
  special: matching(/[^A-Za-z\d]/),
  "ascii-printable": printable,
  unicode: [...printable, "é", "ß", "字", "😀"],
};

/**
 * Reads the attribute by the grammar that Apple documents (Customizing Password AutoFill Rules), and refuses what a
 * reader may take otherwise than it is meant: a hyphen that isn't in front, a bracket or other than ASCII in a list.
 */
function readAttribute(attribute: string): Rules {
  let rest = attribute;
  const take = (token: RegExp): string => {
    const [found] = RegExp(`^\\s*(?:${token.source})`).exec(rest) ?? [];
    if (found === undefined) throw new Error(`${JSON.stringify(rest)} isn't ${token.source}`);
    rest = rest.slice(found.length);
    return found.trim();
  };
  const classes = (): string[] => {
    const characters = rest.trimStart().startsWith("[")
      ? [...take(/\[-?[ -,./-\\^-~]+\]|\[-\]/).slice(1, -1)]
      : identifiers[take(/upper|lower|digit|special|ascii-printable|unicode/)]!;
    if (!/^\s*,/.test(rest)) return characters;
    take(/,/);
    return [...characters, ...classes()];
  };
  const rules: Rules = {
    ...{ minLength: 1, maxLength: Number.POSITIVE_INFINITY, maxConsecutive: Number.POSITIVE_INFINITY },
    ...{ required: [], permitted: [] },
  };
  while (rest !== "") {
    const name = take(/[a-z-]+(?=:)/);
    take(/:/);
    if (name === "minlength") rules.minLength = Math.max(rules.minLength, Number(take(/\d+/)));
    else if (name === "maxlength") rules.maxLength = Math.min(rules.maxLength, Number(take(/\d+/)));
    else if (name === "max-consecutive") rules.maxConsecutive = Math.min(rules.maxConsecutive, Number(take(/\d+/)));
    else if (name === "required") rules.required.push(classes());
    else if (name === "allowed") rules.permitted.push(...classes());
    else throw new Error(`There is no rule ${name}`);
    if (rest !== "") take(/;/);
  }
  // What is required is allowed as well; without either, all of printable ASCII is.
  rules.permitted.push(...rules.required.flat());
  if (rules.permitted.length === 0) rules.permitted.push(...printable);
  return rules;
}

/** Any password that keeps the rules. */
function passwordOf({ minLength, maxLength, maxConsecutive, required, permitted }: Rules): fc.Arbitrary<string> {
  const least = Math.max(minLength, required.length);
  return fc
    .tuple(
      fc.tuple(...required.map((set) => fc.constantFrom(...set))),
      fc.array(fc.constantFrom(...permitted), {
        minLength: least - required.length,
        maxLength: Math.min(maxLength, least + 20) - required.length,
      }),
    )
    .chain(([musts, others]) => fc.shuffledSubarray([...musts, ...others], { minLength: musts.length + others.length }))
    .map((characters) => characters.join(""))
    .filter((it) => (it.match(/(.)\1*/gsu) ?? []).every((run) => [...run].length <= maxConsecutive));
}

const inAttribute = /^(?:min_length|max_length|upper|lower|digit|special|any_of|allowed|max_consecutive)$/;

/** What a password of the attribute's leaves unmet, of all that the attribute can say. */
function unmetBy(policy: PasswordPolicy, password: string) {
  return requirementsOf(policy).filter(({ code, isMet }) => inAttribute.test(code) && !isMet(password, ""));
}

describe("the passwordrules attribute", () => {
  it.each<[PasswordPolicy, string]>([
    [{}, ""],
    [{ minLength: 15, notCurrent: true, contextWords: ["acme"] }, "minlength: 15"],
    [
      { minLength: 15, maxLength: 128, allowed: ["ascii-printable"] },
      "minlength: 15; maxlength: 128; allowed: ascii-printable",
    ],
    [
      { required: ["upper", ["digit", "special"]], maxConsecutive: 2 },
      "required: upper; required: digit, special; max-consecutive: 2",
    ],
    [{ allowed: ["unicode"] }, "allowed: unicode"],
    [{ required: ["[._-]"] }, "required: [-._]"],
    [{ required: ["[]a[]"] }, "required: [[a]"],
    // Several may be required of what is only partly allowed: nothing else may then be generated.
    [{ required: ["special"], allowed: ["lower", "[_-]"] }, "required: [-_]; allowed: lower, [-_]"],
    [{ required: [["special", "digit"]], allowed: ["lower", "digit"] }, "required: digit; allowed: lower, digit"],
    [{ required: ["unicode"], allowed: ["[xyz]"] }, "required: [xyz]; allowed: [xyz]"],
    [
      { required: ["unicode"], allowed: ["ascii-printable"] },
      `required: [-${printable.join("").replace(/[\]-]/g, "")}]; allowed: ascii-printable`,
    ],
    // What the attribute can't say.
    [{ required: ["[é]", "[]]", [], "[]"], allowed: [] }, ""],
    [{ required: [["[é]", "digit"]], allowed: ["digit", "[äöü]"] }, "required: digit; allowed: digit"],
    [{ minLength: 1e21, maxLength: Number.NaN, maxConsecutive: 0.5 }, ""],
  ])("of %j is %j", (policy, attribute) => {
    expect(passwordRulesOf(policy)).toBe(attribute);
  });

  it.each<PasswordPolicy>([
    { minLength: 15 },
    { minLength: 8, maxLength: 8, required: ["upper", "lower", "digit", "special"] },
    { minLength: 12, maxLength: 64, allowed: ["ascii-printable"], maxConsecutive: 2 },
    { minLength: 12, required: ["special"], allowed: ["upper", "lower", "digit", "[_.-]"] },
    { minLength: 20, required: ["[]^\\-]", ["digit", "[/~]"]], maxConsecutive: 1 },
    { minLength: 10, required: [["upper", "lower"], "digit", "[-]"], allowed: ["upper", "lower", "digit", "[-]"] },
    { minLength: 10, maxLength: 30, allowed: ["unicode"], required: ["digit"] },
    { required: ["lower"], allowed: ["lower", "[😀]"] },
  ])("of %j is read as it is meant: 100 passwords by it are accepted", (policy) => {
    const rules = readAttribute(passwordRulesOf(policy));
    fc.assert(
      fc.property(passwordOf(rules), (password) => {
        expect({ password, unmet: unmetBy(policy, password) }).toEqual({ password, unmet: [] });
      }),
      { numRuns: 100, seed },
    );
  });

  it("of any policy, likewise", () => {
    const list = fc
      .uniqueArray(fc.constantFrom("a", "Z", "5", "-", "]", "[", "^", "\\", "_", " ", "é", "😀"), { minLength: 1 })
      .map((it): CharacterClass => `[${it.join("")}]`);
    const names = ["upper", "lower", "digit", "special", "ascii-printable", "unicode"] as const;
    const anyClass: fc.Arbitrary<CharacterClass> = fc.oneof(fc.constantFrom(...names), list);
    const anyPolicy = fc.record(
      {
        minLength: fc.integer({ min: 1, max: 12 }),
        maxLength: fc.integer({ min: 12, max: 40 }),
        required: fc.array(fc.oneof(anyClass, fc.array(anyClass, { maxLength: 3 })), { maxLength: 4 }),
        // With these two, each of the names has a character that is allowed, and that a list can have.
        allowed: fc.array(anyClass, { maxLength: 4 }).map((it): CharacterClass[] => [...it, "[aZ5-]", "[q!]"]),
        maxConsecutive: fc.integer({ min: 2, max: 4 }),
      },
      { requiredKeys: [] },
    );
    // A list of nothing but ] or of letters outside ASCII has no place in the attribute.
    const isSayable = ({ required = [], allowed = ["unicode"] }: PasswordPolicy) =>
      required.every((entry) =>
        [...printable].some(
          (it) => it !== "]" && unmetBy({ required: [entry] }, it).length + unmetBy({ allowed }, it).length === 0,
        ),
      );
    // Without a list of what is allowed only the required characters are: few of them can't avoid long runs.
    const isVaried = (policy: PasswordPolicy) =>
      !policy.maxConsecutive || new Set(readAttribute(passwordRulesOf(policy)).permitted).size >= 6;
    fc.assert(
      fc.property(
        anyPolicy
          .filter((policy) => isSayable(policy) && isVaried(policy))
          .chain((policy) => {
            const passwords = fc.array(passwordOf(readAttribute(passwordRulesOf(policy))), {
              minLength: 3,
              maxLength: 3,
            });
            return fc.tuple(fc.constant(policy), passwords);
          }),
        ([policy, passwords]) => {
          for (const password of passwords) {
            expect({ password, unmet: unmetBy(policy, password) }).toEqual({ password, unmet: [] });
          }
        },
      ),
      { numRuns: 1_000, seed },
    );
  });
});
