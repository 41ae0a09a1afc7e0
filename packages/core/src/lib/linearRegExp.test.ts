import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { largestPattern, linearRegExp, longestSubject } from "./linearRegExp.ts";

/** Each part is looked at and told something at most once at each position; alternatives have a group around them. */
const mostStepsPerPosition = 2 * (largestPattern + 1);

// Few characters, so that what is made of them matches often: letters, digits, what only some classes have, line ends,
// and half an emoji.
const character = fc.constantFrom("a", "b", "A", "1", "-", "_", " ", "\n", "é", "\u2028", "\ud83d");
const subject = fc.array(character, { maxLength: 9 }).map((it) => it.join(""));

const single = fc.constantFrom(
  ...["a", "b", "A", "1", "-", "]", "}", "{", "a{,2}", "{a", ".", "é", "/", " "],
  ...[String.raw`\d`, String.raw`\D`, String.raw`\w`, String.raw`\W`, String.raw`\s`, String.raw`\S`, String.raw`\n`],
  ...[String.raw`\x61`, String.raw`\u0041`, String.raw`\-`, String.raw`\.`, String.raw`\_`, String.raw`[\0]`],
  ...["[ab]", "[^a]", "[a-b1]", "[]", "[^]", "[-a]", "[a-]", "[^-a]", "[.]", "[$^]", "[(|)]", "[[]", "[{}]", "[é-ë]"],
  ...[String.raw`[\d-]`, String.raw`[\w-.]`, String.raw`[\]a]`, String.raw`[\b]`, String.raw`[^\s]`, String.raw`[\\]`],
);
const boundary = fc.constantFrom("^", "$", String.raw`\b`, String.raw`\B`);
const quantifier = fc.constantFrom(
  ...["*", "+", "?", "*?", "+?", "??", "{0}", "{1}", "{2}", "{0,1}", "{1,3}", "{2,}", "{0,}", "{1,2}?", "{3,}?"],
  "{0,20000}",
);

const { expression } = fc.letrec<{ expression: string; sequence: string; term: string; group: string }>((tie) => ({
  expression: fc
    .array(tie("sequence"), { minLength: 1, maxLength: 3, depthIdentifier: "group" })
    .map((it) => it.join("|")),
  sequence: fc.array(tie("term"), { maxLength: 4, depthIdentifier: "group" }).map((it) => it.join("")),
  term: fc.oneof(
    { depthIdentifier: "group", maxDepth: 4 },
    single,
    boundary,
    fc
      .tuple(
        single.filter((it) => !it.includes("{")),
        quantifier,
      )
      .map((it) => it.join("")),
    tie("group"),
    fc.tuple(tie("group"), quantifier).map((it) => it.join("")),
  ),
  group: fc
    .tuple(fc.constantFrom("(", "(?:", "(?=", "(?!"), tie("expression"))
    .map(([opening, inner]) => `${opening}${inner})`),
}));

/** What fast-check starts from: always the same, so that a run says something of the code and not of the day. */
const seed = 20_261_125;

/** What was made, or why it was refused. */
function attempt<Made>(make: () => Made): { made: Made; refusal?: never } | { made?: never; refusal: string } {
  try {
    return { made: make() };
  } catch (error) {
    return { refusal: String(error) };
  }
}

describe("what the platform's engine finds, and no more", () => {
  it("in any subject, for any expression of the grammar", () => {
    const matched = { yes: 0, no: 0, tooLarge: 0, refusedByBoth: 0 };
    fc.assert(
      fc.property(expression, fc.array(subject, { minLength: 4, maxLength: 4 }), (source, subjects) => {
        const { made: matcher, refusal } = attempt(() => linearRegExp(source));
        const { made: native } = attempt(() => new RegExp(source));
        // Parts that stand alone can meet as something else: "(", "{", "1" and "}" as a quantifier of nothing.
        if (!native) {
          expect({ source, refusal }).toEqual({ source, refusal: expect.stringContaining("SyntaxError") });
          matched.refusedByBoth++;
          return;
        }
        // Nothing else of the grammar is refused.
        if (!matcher) {
          expect({ source, refusal }).toEqual({ source, refusal: expect.stringContaining("is too large") });
          matched.tooLarge++;
          return;
        }
        for (const given of subjects) {
          const expected = native.test(given);
          matched[expected ? "yes" : "no"]++;
          expect({ source, given, found: matcher.test(given) }).toEqual({ source, given, found: expected });
        }
      }),
      { numRuns: 10_000, seed },
    );
    // Otherwise little has been shown.
    expect(matched.yes).toBeGreaterThan(1_000);
    expect(matched.no).toBeGreaterThan(1_000);
    expect(matched.tooLarge + matched.refusedByBoth).toBeLessThan(500);
  });

  it("within the bound of its steps, which knows nothing of the expression", () => {
    fc.assert(
      fc.property(expression, subject, (source, given) => {
        const { made: matcher } = attempt(() => linearRegExp(source));
        if (!matcher) return;
        matcher.test(given);
        expect(matcher.steps()).toBeLessThanOrEqual(mostStepsPerPosition * (given.length + 1));
      }),
      { numRuns: 1_000, seed },
    );
  });

  it.each<[source: string, yes: string[], no: string[]]>([
    [
      String.raw`^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)(?=.*[^\da-zA-Z]).{8,15}$`,
      ["Abcdef1!", "aB3 5678", "Zz9éZz9éZz9éZz9"],
      ["abcdef1!", "ABCDEF1!", "Abcdefg!", "Abcdefg1", "Abcde1!", "Abcdefghijklm1!x", "Abcdef1!\n"],
    ],
    [
      String.raw`^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)(?=.*[!@#$%^&*()_+\-=[\]{};':"\\|,.<>/~?])[A-Za-z\d!@#$%^&*()_+\-=[\]{};':"\\|,.<>/~?]{6,20}$`,
      ["Abc12]", "Abc12[", "Abc12\\", "Abc12-"],
      ["Abc12 ", "Abc123", "Ab1!", "Abc12]é"],
    ],
    [String.raw`^(?=.{8,})(?=(?:.*\d){2})(?!.*\s).*$`, ["abcdef12", "1abcdef2"], ["abcdefg1", "abc def12", "ab12"]],
    [String.raw`^(?!.*(?:password|123456)).+$`, ["correct horse"], ["my password", "x123456", ""]],
    [String.raw`(?:[A-Z].*\d)|(?:\d.*[A-Z])`, ["aB1", "1aB"], ["ab1", "AB"]],
    [String.raw`^[^\s]{8,}$`, ["12345678"], ["1234 5678", "1234567"]],
    [String.raw`^\S(?:.*\S)?$`, ["a", "a b"], [" a", "a ", ""]],
    [String.raw`\bpass\b`, ["a pass", "pass-word"], ["password", "_pass"]],
    ["^[1-3]+$|^[5-9]+$", ["123", "567"], ["125", "4", ""]],
    ["^.{8,1000000}$", ["12345678", "1".repeat(9_999)], ["1234567"]],
    ["", ["", "a"], []],
    ["^😀$", ["😀"], ["😁"]],
    ["^.$", ["a"], ["😀", "\n", ""]],
  ])("%s", (source, yes, no) => {
    const matcher = linearRegExp(source);
    const native = new RegExp(source);
    expect(yes.map(matcher.test)).toEqual(yes.map(() => true));
    expect(no.map(matcher.test)).toEqual(no.map(() => false));
    expect([...yes, ...no].map((it) => native.test(it))).toEqual([...yes.map(() => true), ...no.map(() => false)]);
  });

  it("whatever was asked before", () => {
    const { test } = linearRegExp("^ab$");
    expect(["ab", "b", "ab", "", "a", "ab"].map(test)).toEqual([true, false, true, false, false, true]);
  });
});

describe("an expression that takes other engines years", () => {
  it.each([
    ["^(a+)+$", "a", "!"],
    ["^(a*)*$", "a", "!"],
    ["(x+x+)+y", "x", ""],
    ["^(a|a)*$", "a", "!"],
    ["^(a|aa)+$", "a", "!"],
    [String.raw`^(([a-z])+.)+[A-Z]([a-z])+$`, "a", ""],
    [String.raw`^(?=(?:.*a)*b)(?!(?:(?:a+)+)+$).*$`, "a", ""],
    [String.raw`(.*)*(.*)*(.*)*\d$`, "a", ""],
    ["^((((((((((a*)*)*)*)*)*)*)*)*)*)*$", "a", "b"],
    ["(?=(?=(?=(?:a+)+b)a+b)a+b)c", "a", "b"],
    ["a{0,300}b", "a", ""],
  ])("%s: linear in a subject of 10,000", (source, unit, end) => {
    const stepsFor = (length: number) => {
      const { test, steps } = linearRegExp(source);
      expect(test(unit.repeat(length - end.length) + end)).toBe(false);
      return steps();
    };
    const [short, long] = [stepsFor(100), stepsFor(longestSubject)];
    expect(long).toBeLessThanOrEqual(mostStepsPerPosition * (longestSubject + 1));
    expect(long / (longestSubject + 1)).toBeCloseTo(short / 101, 5);
  });

  it("can't be told of a longer subject", () => {
    const { test, steps } = linearRegExp("^(a+)+$");
    expect(test("a".repeat(longestSubject + 1))).toBeUndefined();
    expect(steps()).toBe(0);
    expect(test("a".repeat(longestSubject))).toBe(true);
  });
});

describe("refused", () => {
  it.each([
    String.raw`(a)\1`,
    String.raw`\k<name>`,
    "(?<name>a)",
    "(?<=a)b",
    "(?<!a)b",
    "(?i:a)",
    String.raw`\p{L}`,
    String.raw`[\p{L}]`,
    String.raw`\cJ`,
    String.raw`\u{61}`,
    String.raw`\x6`,
    String.raw`\01`,
    String.raw`\Z`,
    String.raw`[\1]`,
  ])("%s, which can't be matched in this way, or isn't what it seems to be", (source) => {
    expect(() => linearRegExp(source)).toThrow(SyntaxError);
    expect(() => linearRegExp(source)).toThrow(/can't be matched from character \d+ on/);
  });

  it.each([
    "(",
    ")",
    "a)",
    "(a",
    "[a",
    "*",
    "a**",
    "+a",
    "^*",
    "a{2}{3}",
    "{1}",
    "a{3,2}",
    "[b-a]",
    "\\",
    "(?a)",
    "(?",
  ])("%s, which is broken for the platform's engine too", (source) => {
    expect(() => new RegExp(source)).toThrow(SyntaxError);
    expect(() => linearRegExp(source)).toThrow(SyntaxError);
  });

  it("says where", () => {
    expect(() => linearRegExp("ab(?<=c)")).toThrow("The regular expression can't be matched from character 3 on.");
  });

  it.each([
    ["repetitions", "a{1001}"],
    ["repetitions of repetitions", "(((a{20}){20}){20}){20}"],
    ["repetitions of nothing", "(){1000000000}"],
    ["alternatives", "|".repeat(1_000)],
    ["brackets", "(".repeat(100_000)],
    ["characters", "a".repeat(1_001)],
    ["a single class", `[${"a".repeat(10_000)}]`],
  ])("too many %s", (_, source) => {
    expect(() => linearRegExp(source)).toThrow("is too large");
  });

  it("and what is just not too large is read", () => {
    const { test } = linearRegExp(`a{${largestPattern - 1}}`);
    expect([test("a".repeat(largestPattern - 1)), test("a".repeat(largestPattern - 2))]).toEqual([true, false]);
  });
});
