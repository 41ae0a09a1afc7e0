import { outcomes, pairs, testPair } from "./pairs.ts";

for (const pair of pairs) for (const outcome of outcomes) testPair(pair, outcome, ["@full"]);
