import { describe, expect, it, test, vi } from "vitest";
import {
  type Blocklist,
  type CharacterClass,
  nist,
  nistWithMfa,
  type PasswordPolicy,
  passwordLength,
  requirementsOf,
} from "./policy.ts";

test.each([
  ["", 0],
  ["abc", 3],
  ["😀😀", 2],
  ["e\u0301", 1],
  ["é", 1],
  ["👩‍👩‍👧", 5],
  [" a ", 3],
  ["\ud83d", 1],
])("%j has %i characters: each code point of its NFC form is one", (password, length) => {
  expect(passwordLength(password)).toBe(length);
});

/** Whether each requirement is met; `undefined` where that can't be told. */
function metBy(policy: PasswordPolicy, newPassword: string, currentPassword = "") {
  return requirementsOf(policy).map(({ isMet }) => isMet(newPassword, currentPassword));
}

/** Of a policy with one requirement. */
function expectOf(policy: PasswordPolicy, { met, unmet }: { met: string[]; unmet: string[] }) {
  expect(requirementsOf(policy)).toHaveLength(1);
  expect(met.filter((it) => metBy(policy, it)[0] !== true)).toEqual([]);
  expect(unmet.filter((it) => metBy(policy, it)[0] !== false)).toEqual([]);
}

describe("what a policy asks for", () => {
  it("is, by default, NIST SP 800-63B-4's 15 characters and nothing about their classes", () => {
    expect(requirementsOf(nist).map(({ code, count }) => [code, count])).toEqual([
      ["min_length", 15],
      ["not_current", undefined],
    ]);
    expect(requirementsOf(nistWithMfa)[0]).toMatchObject({ code: "min_length", count: 8 });
  });

  it("is nothing where it is empty", () => {
    expect(requirementsOf({})).toEqual([]);
  });

  it("comes in the order in which to show it, with what its sentence needs", () => {
    const list = requirementsOf({
      rules: [{ message: "No pets.", test: () => true }],
      notCurrent: true,
      contextWords: ["acme"],
      blocklist: { load: async () => {}, has: () => false },
      maxConsecutive: 2,
      allowed: ["ascii-printable"],
      required: ["upper", ["lower"], "digit", "special", ["upper", "digit"], "[-_]", "ascii-printable"],
      maxLength: 64,
      minLength: 8,
    });
    const isMet: unknown = expect.any(Function);
    expect(list).toEqual([
      { code: "min_length", count: 8, isMet },
      { code: "max_length", count: 64, isMet },
      { code: "upper", characters: ["upper"], isMet },
      { code: "lower", characters: ["lower"], isMet },
      { code: "digit", characters: ["digit"], isMet },
      { code: "special", characters: ["special"], isMet },
      { code: "any_of", characters: ["upper", "digit"], isMet },
      { code: "any_of", characters: ["[-_]"], isMet },
      { code: "any_of", characters: ["ascii-printable"], isMet },
      { code: "allowed", characters: ["ascii-printable"], isMet },
      { code: "max_consecutive", count: 2, isMet },
      { code: "custom", message: "No pets.", isMet },
      { code: "not_common", isMet },
      { code: "not_context_word", isMet },
      { code: "not_current", isMet },
    ]);
  });

  it.each([Number.NaN, 0, -1, 1.5, Number.POSITIVE_INFINITY, 1e21, undefined, "8" as unknown as number])(
    "has no number %s",
    (broken) => {
      expect(requirementsOf({ minLength: broken, maxLength: broken, maxConsecutive: broken })).toEqual([]);
    },
  );

  it("has no list without a character, which no password could meet", () => {
    expect(requirementsOf({ required: [[], "[]"], allowed: [], contextWords: ["", " ", "!?"] })).toEqual([]);
    expect(requirementsOf({ allowed: ["[]"] })).toEqual([]);
  });
});

describe("min_length and max_length", () => {
  it("count code points after NFC", () => {
    expectOf({ minLength: 3 }, { met: ["abc", "😀😀😀", "e\u0301bc"], unmet: ["", "ab", "😀😀", "e\u0301b"] });
    expectOf({ maxLength: 3 }, { met: ["", "abc", "😀😀😀", "e\u0301bc"], unmet: ["abcd", "😀😀😀😀"] });
  });

  it("know no limit of their own", () => {
    expectOf({ minLength: Number.MAX_SAFE_INTEGER }, { met: [], unmet: ["a".repeat(100_000)] });
  });
});

describe("required characters", () => {
  it.each<[CharacterClass | CharacterClass[], string[], string[]]>([
    ["upper", ["A", "aZ1"], ["", "a", "É", "[", "@"]],
    ["lower", ["a", "AzB"], ["A", "é", "`", "{"]],
    ["digit", ["0", "a9"], ["a", "٣", "²", "/", ":"]],
    ["special", [" ", "a!", "\\", "]", "^", "-", "~", "_"], ["aZ09", "é", "😀", "\n", "\u007f"]],
    ["ascii-printable", ["é~"], ["é", "😀\n"]],
    ["unicode", ["a", "é", "😀", "\n", "\ud83d"], [""]],
    [
      ["upper", "digit"],
      ["A", "1"],
      ["a", "!"],
    ],
    [["digit", "unicode"], ["é"], [""]],
    ["[abc]", ["c"], ["[", "]", "d", "C"]],
    ["[]]", ["]"], ["[", "a"]],
    ["[[]", ["["], ["]"]],
    ["[^]", ["^"], ["a", "]"]],
    ["[^a]", ["^", "a"], ["b"]],
    ["[a-z]", ["a", "-", "z"], ["b", "m"]],
    ["[+--]", ["+", "-"], [","]],
    ["[\\]", ["\\"], ["]", "a"]],
    ["[\\d]", ["\\", "d"], ["1"]],
    ["[é]", ["é"], ["e", "e\u0301"]],
    ["[😀]", ["😀"], ["😁", "\ud83d"]],
    [
      ["[]-]", "[^\\]", "digit"],
      ["]", "-", "^", "\\", "5"],
      ["a", "[", "_"],
    ],
  ])("%j", (entry, met, unmet) => {
    expectOf({ required: [entry] }, { met, unmet });
  });
});

describe("allowed characters", () => {
  it.each<[CharacterClass[], string[], string[]]>([
    [["ascii-printable"], ["", "aZ09 ~!"], ["é", "a\n", "😀"]],
    [
      ["upper", "digit"],
      ["A1", "ZZ"],
      ["a", "A1 ", "É"],
    ],
    [
      ["lower", "[]^\\-]"],
      ["a]^\\-z", "-"],
      ["[", "a_", "A"],
    ],
    [["[a-z]"], ["a-z"], ["b", "m"]],
    [["[^a]"], ["^a"], ["b"]],
    [["[]]"], ["]]"], ["["]],
    [["[😀é]"], ["😀é"], ["😁", "e\u0301", "\ud83d"]],
  ])("%j", (allowed, met, unmet) => {
    expectOf({ allowed }, { met, unmet });
    // And once more, since an expression may keep where it was.
    expectOf({ allowed }, { met, unmet });
  });

  it("are no rule where they are all", () => {
    expect(requirementsOf({ allowed: ["unicode"] })).toEqual([]);
    expect(requirementsOf({ allowed: ["digit", "unicode"] })).toEqual([]);
  });

  it("give the same answer each time", () => {
    const [requirement] = requirementsOf({ allowed: ["digit"] });
    expect(["1a", "1a", "11", "a"].map((it) => requirement?.isMet(it, ""))).toEqual([false, false, true, false]);
  });
});

describe("max_consecutive", () => {
  it("counts the same character in a row, as a person sees it", () => {
    expectOf(
      { maxConsecutive: 2 },
      { met: ["", "aabbaa", "😀😀", "aAaA", "e\u0301e\u0301"], unmet: ["aaa", "baaab", "😀😀😀", "\n\n\n", "   "] },
    );
    expectOf({ maxConsecutive: 1 }, { met: ["abab", "😀😁"], unmet: ["aa", "😀😀", "e\u0301é"] });
    expectOf({ maxConsecutive: Number.MAX_SAFE_INTEGER }, { met: ["a".repeat(100_000)], unmet: [] });
  });
});

describe("not_context_word", () => {
  const policy: PasswordPolicy = { contextWords: ["Acme", "jo@example.com", "x1", "2026", "Ünal", "दिल"] };

  it.each([
    ...["acme", "ACME", "Acme!", "acme2026", "2026acme", "  a c-m_e ", "a.c.m.e.99", "!!acme!!", "12Acme34"],
    // In other shapes of the same letters and digits.
    ...["ＡＣＭＥ", "𝐀𝐜𝐦𝐞", "acme２０２６", "acme²"],
    ...["jo@example.com", "JoExampleCom1", "x", "X99", "1x1", "2026", "20-26", "u\u0308nal", "दिल", "दिल१२"],
  ])("%j is such a word, with what people add to it", (password) => {
    expect(metBy(policy, password)).toEqual([false]);
  });

  it.each([
    ...["", "!!!", "acmeacme", "my acme", "acme is a company", "ac1me", "acm", "acmé", "jo", "example", "xx"],
    ...["20262026", "2025", "12", "दल", "दिला"],
  ])("%j is none: words that merely occur in a password are fine", (password) => {
    expect(metBy(policy, password)).toEqual([true]);
  });

  it("takes no longer for a password of digits", () => {
    // A search for the last digits from each of the others would take minutes.
    expect(metBy(policy, `a${"1".repeat(300_000)}b${"1".repeat(300_000)}`)).toEqual([true]);
    expect(metBy(policy, "1".repeat(300_000))).toEqual([true]);
  });
});

describe("not_common", () => {
  const listOf = (has: Blocklist["has"]): PasswordPolicy => ({ blocklist: { load: async () => {}, has } });

  it("is met by what isn't on the list, and can't be told without one", () => {
    expect(
      metBy(
        listOf((it) => it === "letmein"),
        "letmein",
      ),
    ).toEqual([false]);
    expect(
      metBy(
        listOf((it) => it === "letmein"),
        "Letmein",
      ),
    ).toEqual([true]);
    expect(
      metBy(
        listOf(() => undefined),
        "letmein",
      ),
    ).toEqual([undefined]);
  });
});

test("not_current compares what is sent, byte for byte", () => {
  const policy: PasswordPolicy = { notCurrent: true };
  expect(metBy(policy, "same", "same")).toEqual([false]);
  expect(metBy(policy, "same ", "same")).toEqual([true]);
  expect(metBy(policy, "Same", "same")).toEqual([true]);
  expect(metBy(policy, "e\u0301", "é")).toEqual([true]);
  expect(requirementsOf({ notCurrent: false })).toEqual([]);
});

describe("custom", () => {
  it("is told the new password and nothing else", () => {
    const received: unknown[][] = [];
    const policy: PasswordPolicy = {
      rules: [
        {
          message: "",
          test: (...given) => {
            received.push(given);
            return true;
          },
        },
      ],
    };
    metBy(policy, "NEW", "CURRENT");
    expect(received).toEqual([["NEW"]]);
  });

  it("may be an object with state, and may not know", () => {
    class Longer {
      message = "Longer.";
      least = 3;
      test(password: string) {
        return password === "?" ? undefined : password.length >= this.least;
      }
    }
    const policy: PasswordPolicy = { rules: [new Longer()] };
    expect(["abc", "ab", "?"].map((it) => metBy(policy, it)[0])).toEqual([true, false, undefined]);
  });
});

test.each<[string, (broken: () => never) => PasswordPolicy]>([
  ["Ends like a question", (test) => ({ rules: [{ message: "Ends like a question", test }] })],
  ["blocklist", (has) => ({ blocklist: { load: async () => {}, has } })],
])("%s that throws is skipped, and told to the developer without what it threw", (what, policyOf) => {
  const error = vi.spyOn(console, "error").mockReturnValue();
  const policy = policyOf(() => {
    throw new Error("SECRET");
  });
  expect(metBy(policy, "SECRET")).toEqual([undefined]);
  expect(error).toHaveBeenCalledExactlyOnceWith(expect.stringContaining(`"${what}"`));
  expect(JSON.stringify(error.mock.calls)).not.toContain("SECRET");
  error.mockRestore();
});
