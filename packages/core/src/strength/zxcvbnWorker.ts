import { ZxcvbnFactory } from "@zxcvbn-ts/core";
import { adjacencyGraphs, dictionary } from "@zxcvbn-ts/language-common";
import type { StrengthScore } from "../strengthEstimator.ts";

/** What the page asks of the worker. */
export interface StrengthQuestion {
  readonly id: number;
  readonly password: string;
  readonly context: readonly string[];
}

/** What the worker answers: of zxcvbn's result, which holds the password and its parts, the score alone. */
export interface StrengthAnswer {
  readonly id: number;
  readonly score: StrengthScore;
}

const zxcvbn = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });

addEventListener("message", ({ data: { id, password, context } }: MessageEvent<StrengthQuestion>) => {
  // The parts of an address or of a full name are as easy to guess as the whole of it.
  const words = context.flatMap((word) => [word, ...word.split(/[^\p{L}\p{N}]+/u)]).filter(Boolean);
  const { score } = zxcvbn.check(password, words);
  postMessage({ id, score } satisfies StrengthAnswer);
  // zxcvbn keeps the password that it saw last, and its parts, until the next one comes; of one that repeats itself in two
  // places. V8 keeps what a regular expression was last found in.
  zxcvbn.check("aa");
});
