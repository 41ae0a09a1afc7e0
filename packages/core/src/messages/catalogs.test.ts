import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { ChangePasswordError, type ChangePasswordErrorInit, errorCodes } from "../errors.ts";
import { type Catalog, describeError, describeRequirement, type Sentence } from "../messages.ts";
import { type PasswordPolicy, requirementsOf } from "../policy.ts";
import { en } from "./en.ts";

const rightToLeft = ["ar", "he"];
const sentenceEnd = /[.!?。！？؟।]$/;
const now = new Date("2026-11-22T10:00:00Z");

/** One wording: of a sentence, or of one plural category of it. */
interface Wording {
  path: string;
  category: string;
  text: string;
}

const isSentence = (value: object | string): value is Sentence => typeof value === "string" || "other" in value;

/** A catalog's sentences by their path. */
function sentencesOf(value: object, path = ""): [path: string, sentence: Sentence][] {
  const entries = Object.entries(value).filter(([, child]) => child !== true);
  return entries.flatMap(([key, child]: [string, object | string]) =>
    isSentence(child) ? [[path + key, child] as [string, Sentence]] : sentencesOf(child, `${path}${key}.`),
  );
}

const wordingsOf = (value: object): Wording[] =>
  sentencesOf(value).flatMap(([path, sentence]) =>
    Object.entries(typeof sentence === "string" ? { "": sentence } : sentence).map(([category, text]) => ({
      path,
      category,
      text,
    })),
  );

const english = new Map(sentencesOf(en));
const englishWordings = wordingsOf(en);
const englishTextsOf = (path: string) => englishWordings.filter((it) => it.path === path).map((it) => it.text);

const placeholdersOf = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort().join();

/** How many of the numbers that a sentence may be about fall into a plural category. */
function numbersIn({ path, category }: Wording, locale: string): number {
  const least = { progress: 0, faults: 2 }[path] ?? 1;
  const rules = new Intl.PluralRules(locale);
  return Array.from({ length: 200 }, (_, it) => rules.select(it + least)).filter((it) => it === category).length;
}

const files = readdirSync(new URL(".", import.meta.url))
  .filter((file) => !file.endsWith(".test.ts"))
  .map((file) => file.replace(/\.ts$/, ""));

const modules = await Promise.all(
  files.map(async (file) => ({ file, exports: (await import(`../messages/${file}.ts`)) as Record<string, Catalog> })),
);

describe.each(modules.filter(({ file }) => file !== "en"))("$file", ({ file, exports }) => {
  const [catalog = en] = Object.values(exports);
  const { locale } = catalog;
  const sentences = sentencesOf(catalog);
  const wordings = wordingsOf(catalog);

  /** Shows all faults of a language at once. */
  const expectNone = (isFaulty: (wording: Wording) => boolean) => expect(wordings.filter(isFaulty)).toEqual([]);

  test("is spelled like its locale, and so is its one export", () => {
    expect(locale).toBe(file);
    expect(Intl.getCanonicalLocales(locale)).toEqual([file]);
    expect(Object.keys(exports)).toEqual([file.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())]);
  });

  test("is written from right to left where the language is", () => {
    expect(catalog.direction).toBe(rightToLeft.includes(file) ? "rtl" : undefined);
  });

  test("says so where its numbers have digits of their own", () => {
    const { numberingSystem } = new Intl.NumberFormat(locale).resolvedOptions();
    expect(catalog.ownDigits).toBe(numberingSystem === "latn" ? undefined : true);
  });

  test("has the sentences of the English catalog and no others", () => {
    const paths = sentences.map(([path]) => path).filter((path) => path !== "direction");
    expect(paths.sort()).toEqual([...english.keys()].sort());
  });

  test("is cleanly typed: nothing empty, no stray space, no typewriter quotes or dots", () => {
    expectNone(({ text }) => text === "" || text !== text.trim() || /['"]|\.\.\.|\s\s/.test(text));
  });

  test("is translated throughout", () => {
    expectNone(({ path, text }) => englishTextsOf(path).includes(text));
  });

  test("tells the levels of strength apart", () => {
    expect(new Set(catalog.strengthLevels).size).toBe(catalog.strengthLevels.length);
  });

  test("has a form for each plural category, where and only where English has several forms", () => {
    const categories = new Intl.PluralRules(locale).resolvedOptions().pluralCategories.sort().join();
    // English has "1 or more characters" as well.
    const hasForms = (path: string) => typeof english.get(path) !== "string" || path === "requirements.min_length";
    const faulty = sentences.filter(([path, sentence]) => {
      if (typeof sentence === "string") return path !== "direction" && hasForms(path);
      return !hasForms(path) || Object.keys(sentence).sort().join() !== categories;
    });
    expect(faulty).toEqual([]);
  });

  test("has the placeholders of the English sentences", () => {
    expectNone((wording) => {
      const { path, category, text } = wording;
      const expected = placeholdersOf(englishTextsOf(path).at(-1) ?? "");
      // "Twice" says it without a digit, but only in a category that is about one number, and not about 21 too.
      const mayBeWord = /^(?:zero|one|two)$/.test(category) && numbersIn(wording, locale) <= 1;
      return placeholdersOf(text) !== expected && !(mayBeWord && placeholdersOf(`${text}{count}`) === expected);
    });
  });

  test("ends sentences as such, and titles, labels and rules without a stop", () => {
    expectNone(({ path, text }) => {
      const [like = ""] = englishTextsOf(path);
      if (like.endsWith(".")) return !sentenceEnd.test(text);
      return like.endsWith("…") ? !text.endsWith("…") : /[.。।…:：]$/.test(text);
    });
  });

  const describeAfter = (wait: number | undefined, init: Partial<ChangePasswordErrorInit>) => {
    const retryAt = wait === undefined ? undefined : new Date(now.getTime() + wait * 1000);
    const error = new ChangePasswordError({ code: "rate_limited", provider: "any", detail: "", ...init, retryAt });
    return describeError(error, catalog, now);
  };

  const vendorSentences = Object.entries(catalog.providers).flatMap(([provider, ofProvider]) =>
    Object.entries(ofProvider).map(([providerCode, sentence]) => ({ provider, providerCode, sentence })),
  );

  test.each([undefined, 1, 24, 900, 30_000, 400_000])("describes every error, with a wait of %s seconds", (wait) => {
    for (const code of errorCodes) {
      const { title, text } = describeAfter(wait, { code });
      expect(title).toBe(catalog.errors[code].title);
      expect(text).toMatch(sentenceEnd);
      expect(text).not.toMatch(/[{}]/);
    }
    for (const { provider, providerCode, sentence } of vendorSentences) {
      const { text } = describeAfter(wait, { provider, providerCode });
      if (!sentence.includes("{wait}")) expect(text).toBe(sentence);
      expect(text).toMatch(sentenceEnd);
      expect(text).not.toMatch(/[{}]/);
    }
  });

  test("says how long to wait", () => {
    const wait = new Intl.NumberFormat(locale, { style: "unit", unit: "second", unitDisplay: "long" }).format(24);
    const withWait = vendorSentences.filter(({ sentence }) => sentence.includes("{wait}"));
    for (const init of [{ code: "rate_limited" }, { code: "account_locked" }, ...withWait] as const) {
      expect(describeAfter(24, init).text).toContain(wait);
    }
  });

  test.each([1, 2, 3, 5, 11, 21, 100, 1_000_000])("says every rule and what to do about it, about %d", (count) => {
    const policy: PasswordPolicy = {
      minLength: count,
      maxLength: count,
      required: ["upper", "lower", "digit", "special", ["upper", "digit", "[-_.]"]],
      allowed: ["upper", "lower", "digit", "special", "ascii-printable", "[-_.]"],
      maxConsecutive: count,
      notCurrent: true,
      contextWords: ["Acme"],
      blocklist: { load: async () => {}, has: () => false },
    };
    const requirements = requirementsOf(policy);
    const codes = new Set(requirements.map(({ code }) => code));
    expect([...codes].sort()).toEqual(Object.keys(en.requirements).sort());
    for (const requirement of requirements) {
      for (const kind of ["requirements", "issues"] as const) {
        const text = describeRequirement(requirement, catalog, kind);
        expect(text).toMatch(/^[^{}]+$/);
        if (requirement.code === "allowed")
          for (const name of [...Object.values({ ...catalog.characters, unicode: "- _ ." })])
            expect(text).toContain(name);
      }
    }
  });
});

test("French has no space at which its double punctuation could come to stand on the next line", async () => {
  const { fr } = await import("./fr.ts");
  const loose = wordingsOf(fr).filter(({ text }) => /[^\u00a0]:|[^\u202f][;!?]/.test(text));
  expect(loose).toEqual([]);
});
