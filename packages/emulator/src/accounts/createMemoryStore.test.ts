import { describe } from "vitest";
import { createMemoryStore } from "./createMemoryStore.ts";
import { describeStore } from "./describeStore.test-suite.ts";

describe("the store in memory", () => {
  describeStore(createMemoryStore);
});
