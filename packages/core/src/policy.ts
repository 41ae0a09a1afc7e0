import { isDevelopment } from "./lib/isDevelopment.ts";

/**
 * A set of characters, by the names that the `passwordrules` attribute has for them (Apple, Password Rules), or a list in
 * brackets such as `"[-_.]"`. `upper`, `lower` and `digit` are those of ASCII; `special` is the rest of printable ASCII
 * with the space.
 */
export type CharacterClass = "upper" | "lower" | "digit" | "special" | "ascii-printable" | "unicode" | `[${string}]`;

/** Passwords that are too common to be taken, such as `commonPasswords` of `@rekey/core/blocklist`. */
export interface Blocklist {
  /** Gets the list; called when the person comes to the new password. Never rejects: without a list nothing is refused. */
  readonly load: () => Promise<void>;
  /** Whether the password as a whole is on the list; undefined while there is none. */
  readonly has: (password: string) => boolean | undefined;
}

/** A rule of the integrator's own, shown in their own words. */
export interface CustomRule {
  /** What the password has to be, in the language of the page. Shown as it is. */
  readonly message: string;
  /** What to do where it is not that, such as "End it like a question."; stands at the field. By default the `message`. */
  readonly issue?: string | undefined;
  /** Whether the new password is that; undefined where it can't be told, which is not held against the person. */
  readonly test: (password: string) => boolean | undefined;
}

/** What a new password has to be, as data: schema, checklist, hint and `passwordrules` are all made from it. */
export interface PasswordPolicy {
  /** In code points after NFC, so that an emoji and a composed letter count as one. */
  readonly minLength?: number | undefined;
  /** In code points after NFC. Longer passwords are refused with a reason, never cut. */
  readonly maxLength?: number | undefined;
  /**
   * One character at least of each entry; where an entry is a list, of any class in it. NIST SP 800-63B-4 forbids such
   * rules: have them only where the vendor's side has them.
   */
  readonly required?: readonly (CharacterClass | readonly CharacterClass[])[] | undefined;
  /** No other character may be in it. */
  readonly allowed?: readonly CharacterClass[] | undefined;
  /** How often the same character may stand in a row. */
  readonly maxConsecutive?: number | undefined;
  /** The new password must differ from the current one. */
  readonly notCurrent?: boolean | undefined;
  /**
   * Words that anybody would try first, such as the site's name (NIST SP 800-63B-4, section 3.1.1.2); the form adds the
   * user name. Only a password that is such a word as a whole is refused, whatever its case, spacing, and digits or signs
   * at its ends. Give an empty list for the user name alone; without a list nothing is checked.
   */
  readonly contextWords?: readonly string[] | undefined;
  /** Refuses common passwords, such as `commonPasswords` of `@rekey/core/blocklist`. Without a list nothing is refused. */
  readonly blocklist?: Blocklist | undefined;
  /** Rules of your own, in the order in which they are shown. */
  readonly rules?: readonly CustomRule[] | undefined;
}

/** The code of a {@link Requirement}; each has its sentences in every catalog. */
export type RequirementCode =
  | "min_length"
  | "max_length"
  | "upper"
  | "lower"
  | "digit"
  | "special"
  | "any_of"
  | "allowed"
  | "max_consecutive"
  | "custom"
  | "not_common"
  | "not_context_word"
  | "not_current";

/** One thing that a policy asks for. */
export interface Requirement {
  /** Which sentence of a catalog says it. */
  readonly code: RequirementCode;
  /** Of characters: for the lengths and `max_consecutive`. */
  readonly count?: number | undefined;
  /** For `any_of` and `allowed`. */
  readonly characters?: readonly CharacterClass[] | undefined;
  /** For `custom`: the integrator's own words. */
  readonly message?: string | undefined;
  readonly issue?: string | undefined;
  /** Whether the new password meets it; undefined where that can't be told (yet). */
  readonly isMet: (newPassword: string, currentPassword: string) => boolean | undefined;
}

/** NIST SP 800-63B-4, section 3.1.1.2: at least 15 characters where the password is the only factor. */
const singleFactorMinLength = 15;

/** The same section: at least 8 where it is used only as one factor of several. */
const multiFactorMinLength = 8;

/** The default policy, after NIST SP 800-63B-4: length and nothing about classes of characters. */
export const nist: PasswordPolicy = { minLength: singleFactorMinLength, notCurrent: true, contextWords: [] };

/** NIST SP 800-63B-4 for accounts whose password is never enough alone. */
export const nistWithMfa: PasswordPolicy = { minLength: multiFactorMinLength, notCurrent: true, contextWords: [] };

const named: Readonly<Record<string, string>> = {
  upper: "A-Z",
  lower: "a-z",
  digit: "0-9",
  special: " -/:-@[-`{-~",
  "ascii-printable": " -~",
  unicode: String.raw`\0-\u{10ffff}`,
};

/** The classes as they stand between the brackets of a regular expression. */
function setOf(classes: readonly CharacterClass[]): string {
  return classes.map((it) => named[it] ?? it.slice(1, -1).replace(/[\\\]^-]/g, "\\$&")).join("");
}

/** Matches what none of the classes has. */
function otherThan(classes: readonly CharacterClass[]): RegExp {
  return RegExp(`[^${setOf(classes)}]`, "gu");
}

// Beyond the safe ones, a number is written in a way that is none in the attribute.
const isCount = (value: number | undefined): value is number => Number.isSafeInteger(value) && (value as number) > 0;

/**
 * Lists what a policy asks for, in the order in which to show it. A number that is none, or a list of characters without
 * any, is left out.
 *
 * @param policy - any policy; an empty one asks for nothing
 */
export function requirementsOf(policy: PasswordPolicy): Requirement[] {
  const { minLength, maxLength, required = [], allowed, maxConsecutive, notCurrent, blocklist, rules = [] } = policy;
  const contextWords = policy.contextWords?.filter((it) => /[^\s!-/:-@[-`{-~]/.test(it)) ?? [];
  const requirements: Requirement[] = [];
  const add = (code: RequirementCode, isMet: Requirement["isMet"], more?: Partial<Requirement>) =>
    requirements.push({ code, isMet, ...more });

  if (isCount(minLength)) add("min_length", (it) => passwordLength(it) >= minLength, { count: minLength });
  if (isCount(maxLength)) add("max_length", (it) => passwordLength(it) <= maxLength, { count: maxLength });
  for (const entry of required) {
    const characters = [entry].flat();
    const set = setOf(characters);
    const pattern = RegExp(`[${set}]`, "u");
    const [only, second] = characters;
    const hasOwnCode = !second && /^(?:upper|lower|digit|special)$/.test(only ?? "");
    if (set) add(hasOwnCode ? (only as RequirementCode) : "any_of", (it) => pattern.test(it), { characters });
  }
  if (allowed && setOf(allowed) && !allowed.includes("unicode")) {
    const other = otherThan(allowed);
    add("allowed", (it) => it.search(other) < 0, { characters: allowed });
  }
  if (isCount(maxConsecutive)) {
    // Run by run: a search for so many in a row begins anew at each character of a long one.
    const runs = (it: string) => it.normalize("NFC").match(/([^])\1+/gu) ?? [];
    const isShort = (run: string) => passwordLength(run) <= maxConsecutive;
    add("max_consecutive", (it) => runs(it).every(isShort), { count: maxConsecutive });
  }
  // Called as a method, and with the new password alone: a rule that takes more must not be given the current one.
  for (const rule of rules) {
    const { message, issue } = rule;
    add("custom", (it) => ask(message, () => rule.test(it)), { message, issue });
  }
  if (blocklist) {
    add("not_common", (it) => {
      const found = ask("blocklist", () => blocklist.has(it));
      return found === undefined ? undefined : !found;
    });
  }
  if (contextWords.length) {
    // At the first key: what it takes to see letters of every script would be a tenth of the form's mount.
    let words: string[] | undefined;
    add("not_context_word", (it) => {
      words ??= contextWords.map(bare).filter(Boolean);
      return !words.includes(bare(it));
    });
  }
  if (notCurrent) add("not_current", (it, currentPassword) => it !== currentPassword);
  return requirements;
}

/** Asks code of the integrator's: where it breaks it can't tell, which takes neither the form down nor the person's time. */
function ask(what: string, test: () => boolean | undefined): boolean | undefined {
  try {
    return test();
  } catch {
    // Without what was thrown, which may hold the password.
    // oxlint-disable-next-line no-console -- it concerns the developer, and the form goes on
    if (isDevelopment) console.error(`Rekey: the policy's rule "${what}" threw an error, and is skipped.`);
    return undefined;
  }
}

// Asked first, at each key: what sees letters of every script takes several times as long.
const printableAscii = /^[ -~]*$/;

/** A word without what people add to it: case, fonts, spacing and signs, and digits at its ends. */
function bare(word: string): string {
  const isAscii = printableAscii.test(word);
  const text = isAscii
    ? word.toLowerCase().replace(/[^a-z\d]+/g, "")
    : word
        .normalize("NFKC")
        .toLowerCase()
        .replace(/[^\p{L}\p{M}\p{N}]+/gu, "");
  // From the first to the last that is no digit; `\d+$` would look for the end from each of many digits.
  return (isAscii ? /[a-z](?:.*[a-z])?/ : /\P{N}(?:.*\P{N})?/su).exec(text)?.[0] ?? text;
}

/**
 * Counts a password's characters as NIST SP 800-63B-4 does: each code point is one.
 *
 * @param password - counted as its NFC form, sent as it is
 */
export function passwordLength(password: string): number {
  return printableAscii.test(password) ? password.length : [...password.normalize("NFC")].length;
}

/**
 * Writes a policy as the `passwordrules` attribute, by which password managers generate a password that fits (Apple,
 * Customizing Password AutoFill Rules).
 *
 * @param policy - what it asks for beyond lengths and characters has no place in the attribute, nor have characters
 *   outside ASCII
 */
export function passwordRulesOf(policy: PasswordPolicy): string {
  const { minLength, maxLength, required = [], allowed = [], maxConsecutive } = policy;
  const write = (name: string, classes: readonly CharacterClass[]) => {
    const lists = classes.map((it) => listOf(it, otherThan(setOf(allowed) ? allowed : ["unicode"]))).filter(Boolean);
    return lists.length > 0 && `${name}: ${lists.join(", ")}`;
  };
  const rules = [
    isCount(minLength) && `minlength: ${minLength}`,
    isCount(maxLength) && `maxlength: ${maxLength}`,
    ...required.map((entry) => write("required", [entry].flat())),
    write("allowed", allowed),
    isCount(maxConsecutive) && `max-consecutive: ${maxConsecutive}`,
  ];
  return rules.filter(Boolean).join("; ");
}

/** A class without what isn't allowed: in the attribute, whatever is required is allowed as well. */
function listOf(characters: CharacterClass, other: RegExp): string {
  // Printable ASCII, and the one after it for what only "unicode" has.
  const some = String.fromCharCode(...Array.from({ length: 96 }, (_, index) => index + 32));
  const all = some.replace(otherThan([characters]), "");
  const usable = all.replace(other, "");
  if (named[characters] && usable === all) return characters;
  // A hyphen counts only in front. Readers differ about where a `]` ends the list, and can do without.
  const list = usable.replace(/[\]\x7f]/g, "").replace(/(.*)-/, "-$1");
  return list && `[${list}]`;
}
