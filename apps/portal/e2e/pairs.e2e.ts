import { outcomes, pairs, testPair } from "./pairs.ts";

// Every pair and every outcome, but not each with each: that is pairs.full.e2e.ts.
for (const [index, pair] of pairs.entries()) testPair(pair, outcomes[index % outcomes.length] ?? "success");
