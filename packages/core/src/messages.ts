import type { ChangePasswordError, ErrorCode } from "./errors.ts";
import { asRecord } from "./lib/asRecord.ts";
import { isDevelopment } from "./lib/isDevelopment.ts";
import type { Requirement, RequirementCode } from "./policy.ts";
import type { LeadSquaredSentenceCode } from "./providers/leadsquared.ts";
import type { LoginRadiusSentenceCode } from "./providers/loginradius.ts";
import type { IssueCode } from "./schema.ts";

/** A sentence whose words depend on the number `{count}` in it: one per plural category that the language has. */
export type PluralSentence = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/** A sentence, with its placeholders in braces. */
export type Sentence = string | PluralSentence;

/** What is said of an error. */
export interface ErrorMessage {
  /** What happened, in a few words; stands above `text` where the error is about the whole form. */
  readonly title: string;
  /** What happened and what to do. Must be clear without the title, since a field shows only this. */
  readonly text: string;
  /**
   * In place of `text` when it is known how long to wait: `{wait}` is a duration such as "24 seconds", `{time}` the time
   * of day at which it is over.
   */
  readonly textWithWait?: string | undefined;
}

/**
 * What to say of an error in place of the catalog's sentence. A text alone keeps the catalog's title; one with `{wait}` or
 * `{time}` is used only where it is known how long to wait.
 */
export type ErrorSentence = string | ErrorMessage | ((error: ChangePasswordError) => string | ErrorMessage);

/** Everything that the form says, in one language. */
export interface Catalog {
  /** BCP 47 tag, for `lang` attributes and for the formatting of numbers, times and lists. */
  readonly locale: string;
  /** Where the language is written from right to left. */
  readonly direction?: "rtl" | undefined;
  /** Where numbers are written in other digits than 0 to 9. Told here, since asking Intl costs a page its first 20 ms. */
  readonly ownDigits?: true | undefined;
  readonly heading: string;
  readonly currentPassword: string;
  readonly newPassword: string;
  readonly confirmPassword: string;
  /** How to find a good password; stands above the rules. */
  readonly guidance: string;
  readonly showPassword: string;
  readonly hidePassword: string;
  /** Told to screen readers when a password was shown or hidden. */
  readonly passwordShown: string;
  readonly passwordHidden: string;
  readonly capsLock: string;
  /** Stands at a new password with characters that not every keyboard has (NIST SP 800-63B-4). */
  readonly unusualCharacters: string;
  /** What stands, for screen readers, with a rule that the new password meets, or doesn't. */
  readonly met: string;
  readonly unmet: string;
  /** How many rules are met: `{count}` of `{total}`. Told to screen readers when typing pauses. */
  readonly progress: Sentence;
  /** The name of the strength meter. */
  readonly strength: string;
  /** From the weakest to the strongest. */
  readonly strengthLevels: readonly [string, string, string, string, string];
  readonly signOutOthers: string;
  readonly signOutOthersHint: string;
  /** The name of the place where the captcha stands. */
  readonly captcha: string;
  readonly captchaLoading: string;
  /** When it was solved too long ago. */
  readonly captchaExpired: string;
  readonly submit: string;
  readonly submitting: string;
  readonly tryAgain: string;
  /** On the button while it is held: `{wait}` counts down, such as "0:24". */
  readonly tryAgainIn: string;
  /** Told to screen readers when the wait is over. */
  readonly waitIsOver: string;
  /** Above the links to `{count}` fields (always two or more) that have to be mended. */
  readonly faults: Sentence;
  readonly successTitle: string;
  readonly successText: string;
  /** After `successText`, where the other devices were signed out. */
  readonly othersSignedOut: string;
  /** When the person has signed in again in mid-form, and may submit once more. */
  readonly sessionRenewed: ErrorMessage;
  /** When the current password is wrong after an attempt whose outcome is unknown. */
  readonly probablyChanged: ErrorMessage;
  /** In place of the form where the account has no password, since it signs in through another system. */
  readonly unavailable: ErrorMessage;
  /** Sets of characters, as they stand in a list. */
  readonly characters: Readonly<
    Record<"upper" | "lower" | "digit" | "special" | "ascii-printable" | "unicode", string>
  >;
  /** The rules as the checklist has them: `{count}`, and `{list}` for sets of characters. */
  readonly requirements: Readonly<Record<Exclude<RequirementCode, "custom">, Sentence>>;
  /** What to do about each issue, at its field. The same placeholders. */
  readonly issues: Readonly<Record<Exclude<IssueCode, "custom">, Sentence>>;
  readonly errors: Readonly<Record<ErrorCode, ErrorMessage>>;
  /** In place of the code's own text where a vendor's code tells more; see {@link ErrorSentence} for `{wait}`. */
  readonly providers: {
    readonly loginradius: Readonly<Record<LoginRadiusSentenceCode, string>>;
    readonly leadsquared: Readonly<Record<LeadSquaredSentenceCode, string>>;
  };
}

/** What the form says: a catalog, and what the integrator says differently. */
export interface Messages extends Catalog {
  /**
   * By our error code, or by the provider's id and its own code: `"session_expired"`, `"loginradius:1130"`. The latter
   * goes first.
   */
  readonly overrides?: Readonly<Partial<Record<ErrorCode | `${string}:${string}`, ErrorSentence>>> | undefined;
}

/** Values for the placeholders of a {@link Sentence}; a number is formatted, a list joined by "or" or "and". */
export type SentenceValues = Readonly<Record<string, number | string | undefined>> & {
  readonly count?: number | undefined;
};

/** Up to here a number is its digits in every language that has 0 to 9. */
const largestUngrouped = 999;

/**
 * Fills a sentence in.
 *
 * @param sentence - from a catalog
 * @param values - `count` also chooses the plural form
 * @param catalog - that the sentence is from
 */
export function formatSentence(
  sentence: Sentence,
  values: SentenceValues,
  { locale, ownDigits }: Pick<Catalog, "locale" | "ownDigits">,
): string {
  const text =
    typeof sentence === "string"
      ? sentence
      : (sentence[new Intl.PluralRules(locale).select(values.count ?? 0)] ?? sentence.other);
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name] ?? "";
    return typeof value === "number" && (ownDigits || value > largestUngrouped)
      ? new Intl.NumberFormat(locale).format(value)
      : String(value);
  });
}

/**
 * Says a rule, or what to do about it.
 *
 * @param requirement - from {@link requirementsOf}
 * @param messages - the catalog
 * @param sentences - which of the catalog's sentences: `"requirements"` for the checklist, `"issues"` for the field
 */
export function describeRequirement(
  { code, count, characters = [], message = "", issue = message }: Requirement,
  messages: Messages,
  sentences: "requirements" | "issues",
): string {
  if (code === "custom") return sentences === "issues" ? issue : message;
  const parts = characters.map((it) =>
    it in messages.characters
      ? messages.characters[it as keyof Messages["characters"]]
      : [...it.slice(1, -1)].join(" "),
  );
  const type = code === "allowed" ? "conjunction" : "disjunction";
  const list = parts.length > 1 ? new Intl.ListFormat(messages.locale, { type }).format(parts) : parts[0];
  return formatSentence(messages[sentences][code], { count, list }, messages);
}

const secondsPerUnit = { day: 86_400, hour: 3_600, minute: 60, second: 1 };

/** Says a wait in the largest unit of which there are more than two: "90 seconds" is easier to act on than "2 minutes". */
function formatWait(milliseconds: number, locale: string): string {
  const seconds = Math.max(1, Math.ceil(milliseconds / 1000));
  const [unit, length] = Object.entries(secondsPerUnit).find(([, it]) => seconds > 2 * it) ?? ["second", 1];
  return new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long" }).format(
    Math.ceil(seconds / length),
  );
}

/** An error in a person's words. */
export interface ErrorDescription {
  readonly title: string;
  readonly text: string;
}

/**
 * Says an error in a person's words: the catalog's sentence for the vendor's own code where there is one, or else that
 * for ours.
 *
 * @param error - what a provider rejected with
 * @param messages - the catalog
 * @param now - the moment that the wait is counted from
 */
export function describeError(error: ChangePasswordError, messages: Messages, now: Date): ErrorDescription {
  const { code, provider, providerCode, providerText, retryAt } = error;
  const { locale, overrides = {}, errors } = messages;
  const wait = retryAt ? retryAt.getTime() - now.getTime() : 0;

  const say = (sentence: ErrorSentence | undefined, otherwise: ErrorDescription): ErrorDescription => {
    let said: unknown = sentence;
    // The page's own function: whatever it does, the person is told something, and the form stays.
    try {
      if (typeof sentence === "function") said = sentence(error);
    } catch (thrown) {
      // oxlint-disable-next-line no-console -- it concerns the developer, and the form goes on
      if (isDevelopment) console.error(`Rekey: the function for ${code} in messages.overrides failed.`, thrown);
    }
    const given: Partial<ErrorMessage> = typeof said === "string" ? { text: said } : asRecord(said);
    const {
      title = otherwise.title,
      text = otherwise.text,
      textWithWait = text,
    } = typeof given.text === "string" ? given : (otherwise as Partial<ErrorMessage>);
    if (retryAt && wait > 0) {
      const values = { wait: formatWait(wait, locale), time: formatTime(retryAt, wait, locale) };
      return { title, text: formatSentence(textWithWait, values, messages) };
    }
    return /\{(?:wait|time)\}/.test(text) ? otherwise : { title, text };
  };

  const own = (messages.providers as Record<string, Record<string, string>>)[provider]?.[String(providerCode)];
  const described = say(
    overrides[`${provider}:${providerCode}`] ?? overrides[code] ?? own,
    say(errors[code], errors.unexpected_response),
  );
  return providerText ? { ...described, text: providerText } : described;
}

const twelveHours = 43_200_000; // milliseconds

/** The time of day, with its date where that is not clear. */
function formatTime(time: Date, wait: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, {
    timeStyle: "short",
    ...(wait > twelveHours && { dateStyle: "medium" }),
  }).format(time);
}
