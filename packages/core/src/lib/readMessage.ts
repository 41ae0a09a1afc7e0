import type { ErrorCode } from "../errors.ts";

// The password that is to be replaced, in whatever word; but no setting of it, such as "current password policy".
const current = String.raw`\b(?:current|old|existing|previous)\s*password\b(?!\s+(?:policy|reset|link|token))`;
const wrong = String.raw`\b(?:incorrect|invalid|wrong|mismatch|not (?:correct|valid)|(?:does|do|did) not match)\b`;
// Words that may stand between: in a longer sentence the two can be about different things.
const words = (most: number) => String.raw`(?:\W+\w+){0,${most}}\W+`;
const currentPassword = new RegExp(current, "i");
const currentIsWrong = new RegExp(`${current}${words(6)}${wrong}|${wrong}${words(3)}${current}`, "i");

const reused = [
  /\bre-?use[ds]?\b|\bsame (?:as|password)\b|\b(?:is|are|be) (?:the )?same\b|\b(?:identical|similar) to\b/i,
  /\b(?:must|should|can|may) ?not (?:match|equal)\b|\b(?:must|should|has to|needs to) (?:be different|differ)\b/i,
  /\b(?:already|previously|recently) (?:been )?used\b|\bused (?:before|previously|recently)\b/i,
  /\bprevious (?:\w+ )?passwords?\b|\bprevious ones?\b/i,
  /\blast \d+\b(?! ?(?:second|minute|hour|day|week|month|attempt))/i,
];
// The same words about something else: a wrong current password, or two new ones that differ.
const notReused = [
  /\bprevious password (?:is|was|does)\b|\b(?:is|are|was|were) not (?:the )?same\b/i,
  /\b(?:must|should|has to|have to) be (?:the )?same\b|\bconfirm|\bboth\b/i,
];

const breaksRule = [
  /\bpassword\b.*\b(?:too (?:short|long|weak|simple|common)|must (?:contain|have|include)|at least \d+)\b/i,
  /\b(?:meet|satisfy|fulfil|comply|match|violate)s?\b.*\b(?:policy|complexity|requirements?)\b/i,
];

// Longer is a page and no message.
const longest = 1_000;

/**
 * What an English message about a refused change says beyond doubt, for vendors that have no code for it. One word
 * alone proves nothing ("threshold"). Reuse comes first: "can't be the same as the current password" names that one
 * too, and it isn't wrong.
 */
export function readMessage(message: string): ErrorCode | undefined {
  const sentences = message
    .slice(0, longest)
    .replaceAll(/n['’]t\b/gi, " not")
    .split(/[.!;\n]+/)
    .filter((sentence) => /password/i.test(sentence));
  const matches = (patterns: readonly RegExp[], text: string) => patterns.some((pattern) => pattern.test(text));
  const isReuse = (text: string) => matches(reused, text) && !matches(notReused, text);
  const isWrongCurrent = (text: string) => currentIsWrong.test(text) && !/\b(?:new|confirm)/i.test(text);
  const isRule = (text: string) => matches(breaksRule, text) && !currentPassword.test(text);
  if (sentences.some(isReuse)) return "new_password_reused";
  if (sentences.some(isWrongCurrent)) return "current_password_incorrect";
  if (sentences.some(isRule)) return "new_password_rejected";
  return undefined;
}
