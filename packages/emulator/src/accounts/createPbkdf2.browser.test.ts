import { describe } from "vitest";
import { createPbkdf2 } from "./createPbkdf2.ts";
import { describePasswordHash } from "./describePasswordHash.test-suite.ts";

describe("PBKDF2 in a real browser", () => {
  describePasswordHash(createPbkdf2(1));
});
