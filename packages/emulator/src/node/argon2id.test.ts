import { describe, expect, it } from "vitest";
import { describePasswordHash } from "../accounts/describePasswordHash.test-suite.ts";
import { createArgon2id, leastCost, owaspMinimum } from "./argon2id.ts";

const argon2id = createArgon2id(owaspMinimum);

describe("Argon2id", () => {
  describePasswordHash(createArgon2id(leastCost));
});

it("keeps the algorithm, OWASP's least cost, a salt and no password", async () => {
  const hash = await argon2id.hash("OldSamplepassword@123");
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
  expect(await argon2id.hash("OldSamplepassword@123")).not.toBe(hash);
});

it("verifies the password it was made of, and no other", async () => {
  const hash = await argon2id.hash("Käse 🔑");
  expect(await argon2id.verify("Käse 🔑", hash)).toBe(true);
  expect(await argon2id.verify("Käse 🔑 ", hash)).toBe(false);
  expect(await argon2id.verify("", hash)).toBe(false);
});

it("verifies a hash of another cost, as an older file may hold it", async () => {
  // The reference implementation's own vector: argon2id, m=256, t=2, p=1, "password", salt "somesalt".
  const hash = "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";
  expect(await argon2id.verify("password", hash)).toBe(true);
});

it("leaves the event loop free", async () => {
  let turns = 0;
  const turning = setInterval(() => {
    turns += 1;
  }, 0);
  await Promise.all(Array.from({ length: 8 }, () => argon2id.hash("password")));
  clearInterval(turning);
  expect(turns).toBeGreaterThan(10);
});
