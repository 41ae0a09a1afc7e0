import { createHash, pbkdf2Sync } from "node:crypto";
import { describe, expect, it } from "vitest";
import { createPbkdf2, owaspIterations } from "./createPbkdf2.ts";
import { describePasswordHash } from "./describePasswordHash.test-suite.ts";

describe("PBKDF2", () => {
  describePasswordHash(createPbkdf2(1));

  it("is what Node calls PBKDF2, over SHA-256, at the cost that was asked for", async () => {
    const hash = await createPbkdf2(7).hash("Sécret");
    const [, name, iterations, salt, tag] = hash.split("$");
    expect([name, iterations]).toEqual(["pbkdf2-sha256-sha256", "i=7"]);
    const saltBytes = Buffer.from(salt!, "base64");
    expect(saltBytes).toHaveLength(16);
    const digest = createHash("sha256").update("Sécret").digest();
    expect(tag).toBe(pbkdf2Sync(digest, saltBytes, 7, 32, "sha256").toString("base64"));
  });

  it("verifies at the cost that a hash names", async () => {
    expect(await createPbkdf2(1).verify("Secret", await createPbkdf2(5).hash("Secret"))).toBe(true);
  });

  it("costs 600,000 iterations by default (OWASP, Password Storage Cheat Sheet)", () => {
    expect(owaspIterations).toBe(600_000);
  });
});
