/** A regular expression that {@link linearRegExp} has read. */
export interface LinearRegExp {
  /** Whether it matches anywhere; undefined where the subject is longer than {@link longestSubject}. */
  readonly test: (subject: string) => boolean | undefined;
  /** How often the tests so far have looked at a part, or told it something. Must stay within bounds. */
  readonly steps: () => number;
}

/** In characters, boundaries and alternatives, with repetitions written out: ten times what any readable rule has. */
export const largestPattern = 1_000;

/** In UTF-16 units; also of the expression itself. With the largest pattern, that still takes a fraction of a second. */
export const longestSubject = 10_000;

/** A piece of the expression, as things stand at one position of the subject. */
interface Part {
  /** Of a group: its alternatives, the pieces of each from the last to the first. */
  readonly choices: readonly (readonly Part[])[];
  /** `(?=` and `(?!`: it takes nothing. */
  readonly lookahead?: string | undefined;
  /** Of a single character, or of a boundary. */
  readonly pattern?: RegExp;
  /** What an anchor or `\b` matches takes nothing. */
  readonly isBoundary?: boolean;
  /** By its quantifier. */
  isOptional?: boolean;
  isEndless?: boolean;
  /** Whether what follows it can match after it, that is from one position further on. */
  follows?: boolean;
  /** Whether it and what follows it can match from here, if it takes at least one character. */
  takes?: boolean;
  /** Whether it can match nothing here. */
  skips?: boolean;
}

const tooLarge = "is too large";
const escaped = String.raw`\\(?:[dDsSwWtnrfv]|0(?!\d)|x[\dA-Fa-f]{2}|u[\dA-Fa-f]{4}|[^\dA-Za-z])`;
const single = RegExp(
  String.raw`([$^]|\\[bB])|\[(?:${escaped}|\\b|[^\]\\])*\]|${escaped}|[^\\^$*+?()[{|]|\{(?!\d+(?:,\d*)?\})`,
  "y",
);
const opening = /\((?:\?:|\?([=!])|(?!\?))/y;
const quantifier = /(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/y;

/**
 * Reads a regular expression that can't be trusted not to freeze the page. An engine that tries one way after the other
 * takes years over `^(a+)+$`. This one goes through the subject once, from its end, and works out at each position which
 * parts can match from there. So its time is that of parts times positions, whatever the expression; it can do so because
 * only yes or no is asked, and nothing is captured.
 *
 * The syntax is JavaScript's without flags. The platform's engine is asked about one character or boundary at a time,
 * where it has nothing to try.
 *
 * @throws SyntaxError for what can't be read, is larger than {@link largestPattern}, can't be matched in this way
 *   (backreferences, lookbehind), or isn't what it seems to be where there are no flags (`\p`, named groups, other letters
 *   after a backslash)
 */
export function linearRegExp(source: string): LinearRegExp {
  let index = 0;
  let size = 0;
  let steps = 0;
  if (source.length > longestSubject) fail(tooLarge);
  const root = group(undefined);
  if (index < source.length) fail();
  return { test, steps: () => steps };

  function test(subject: string): boolean | undefined {
    if (subject.length > longestSubject) return undefined;
    // At the end no character matches, so that nothing remains of the test before.
    for (let position = subject.length; position >= 0; position--) {
      look(root, subject, position);
      if (canMatch(root, true)) return true;
      tell(root, true);
    }
    return false;
  }

  function look(part: Part, subject: string, position: number): void {
    steps++;
    const { choices, lookahead, pattern, isBoundary, isOptional, follows } = part;
    let takes = false;
    let skips = false;
    if (pattern && (isBoundary || follows)) {
      pattern.lastIndex = position;
      takes = pattern.test(subject);
      if (isBoundary) skips = takes;
    }
    for (const parts of choices) {
      let taken = false;
      let skipped = true;
      for (const each of parts) {
        look(each, subject, position);
        taken = canMatch(each, taken);
        skipped &&= !!each.skips;
      }
      takes ||= taken;
      skips ||= skipped;
    }
    part.takes = takes && !isBoundary && !lookahead;
    part.skips = isOptional || (lookahead ? (takes || skips) === (lookahead === "=") : skips);
  }

  /** Tells a part whether what follows it can match from here. */
  function tell(part: Part, given: boolean): void {
    steps++;
    const { choices, lookahead, isEndless, takes } = part;
    part.follows = given || !!lookahead || !!(isEndless && takes);
    for (const parts of choices) {
      let { follows } = part;
      for (const each of parts) {
        tell(each, follows);
        follows = canMatch(each, follows);
      }
    }
  }

  function canMatch({ takes, skips }: Part, follows: boolean): boolean {
    return !!takes || (!!skips && follows);
  }

  function fail(why = "can't be matched"): never {
    throw SyntaxError(`The regular expression ${why} from character ${index + 1} on.`);
  }

  function read(token: RegExp): RegExpExecArray | null {
    token.lastIndex = index;
    const found = token.exec(source);
    if (found) index = token.lastIndex;
    return found;
  }

  function grow(): void {
    if (++size > largestPattern) fail(tooLarge);
  }

  function group(lookahead: string | undefined): Part {
    const choices: Part[][] = [];
    do {
      grow();
      const parts: Part[] = [];
      while (index < source.length && !/[|)]/.test(source.charAt(index))) parts.unshift(...repeated());
      choices.push(parts);
    } while (read(/\|/y));
    return { choices, lookahead };
  }

  function one(): Part {
    const opened = read(opening);
    if (opened) {
      const inner = group(opened[1]);
      if (!read(/\)/y)) fail();
      return inner;
    }
    grow();
    const [token, boundary] = read(single) ?? fail();
    return { choices: [], pattern: RegExp(token, "y"), isBoundary: !!boundary };
  }

  /** A part as often as its quantifier says, read anew for each time, from the last to the first. */
  function repeated(): Part[] {
    const start = index;
    const first = one();
    const found = first.isBoundary ? null : read(quantifier);
    if (!found) return [first];
    const end = index;
    const [, sign, least, comma, most] = found;
    const min = sign ? Number(sign === "+") : Number(least);
    const max = sign ? (sign === "?" ? 1 : longestSubject) : Number(most || (comma ? longestSubject : least));
    if (min > max) fail();
    const isEndless = max >= longestSubject;
    const parts: Part[] = [];
    for (let time = 1; time <= (isEndless ? min || 1 : max); time++) {
      index = start;
      const part = time === 1 ? first : one();
      part.isOptional = time > min;
      parts.unshift(part);
    }
    if (parts[0]) parts[0].isEndless = isEndless;
    index = end;
    return parts;
  }
}
