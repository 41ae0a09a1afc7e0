import type { ChangePasswordError, ErrorCode } from "./errors.ts";
import type { RequirementCode } from "./policy.ts";
import type { IssueCode } from "./schema.ts";

/** A sentence whose words depend on the number `{count}` in it: one per plural category that the language has. */
export type PluralSentence = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/** A sentence, with its placeholders in braces. */
export type Sentence = string | PluralSentence;

/** What is said of one error code. */
export interface ErrorMessage {
  /** What happened, in a few words; stands above `text` where the error is about the whole form. */
  readonly title: string;
  /** What happened and what to do. Must be clear without the title, since a field shows only this. */
  readonly text: string;
  /** In place of `text` when it is known how long to wait: `{wait}` is a duration such as "24 seconds". */
  readonly textWithWait?: string | undefined;
}

/** Everything that the form says, in one language. */
export interface Messages {
  /** BCP 47 tag, for `lang` attributes and for the formatting of numbers. */
  readonly locale: string;
  readonly heading: string;
  readonly currentPassword: string;
  readonly newPassword: string;
  readonly confirmPassword: string;
  readonly showPassword: string;
  readonly hidePassword: string;
  readonly submit: string;
  readonly submitting: string;
  readonly successTitle: string;
  readonly successText: string;
  readonly requirements: Readonly<Record<RequirementCode, Sentence>>;
  readonly issues: Readonly<Record<IssueCode, Sentence>>;
  readonly errors: Readonly<Record<ErrorCode, ErrorMessage>>;
}

/** Values for the placeholders of a {@link Sentence}. */
export interface SentenceValues {
  readonly count?: number | undefined;
}

/**
 * Fills a sentence in.
 *
 * @param sentence - from a catalog
 * @param values - `count` also chooses the plural form
 * @param locale - the catalog's `locale`
 */
export function formatSentence(sentence: Sentence, values: SentenceValues, locale: string): string {
  const { count = 0 } = values;
  const text =
    typeof sentence === "string" ? sentence : (sentence[new Intl.PluralRules(locale).select(count)] ?? sentence.other);
  return text.replace("{count}", new Intl.NumberFormat(locale).format(count));
}

const secondsPerMinute = 60;

/** Below this a wait is told in seconds: "90 seconds" is easier to act on than "2 minutes". */
const longestWaitInSeconds = 120;

function formatWait(milliseconds: number, locale: string): string {
  const seconds = Math.max(1, Math.ceil(milliseconds / 1000));
  const inSeconds = seconds <= longestWaitInSeconds;
  return new Intl.NumberFormat(locale, {
    style: "unit",
    unit: inSeconds ? "second" : "minute",
    unitDisplay: "long",
  }).format(inSeconds ? seconds : Math.ceil(seconds / secondsPerMinute));
}

/** An error in a person's words. */
export interface ErrorDescription {
  readonly title: string;
  readonly text: string;
}

/**
 * Says an error in a person's words.
 *
 * @param error - what a provider rejected with
 * @param messages - the catalog
 * @param now - the moment that the wait is counted from
 */
export function describeError(
  error: Pick<ChangePasswordError, "code" | "retryAt">,
  messages: Messages,
  now: Date,
): ErrorDescription {
  const { title, text, textWithWait } = messages.errors[error.code];
  const wait = (error.retryAt?.getTime() ?? 0) - now.getTime();
  if (textWithWait === undefined || wait <= 0) return { title, text };
  return { title, text: textWithWait.replace("{wait}", formatWait(wait, messages.locale)) };
}
