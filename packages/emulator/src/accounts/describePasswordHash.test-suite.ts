import { describe, expect, it } from "vitest";
import type { PasswordHash } from "./PasswordHash.ts";

const unusual: readonly (readonly [string, string])[] = [
  ["nothing", ""],
  ["one space", " "],
  ["spaces around", " Secret "],
  ["NUL", "\0"],
  ["NUL in the middle", "Sec\0ret"],
  ["NUL at the end", "Secret\0"],
  ["the same without it", "Secret"],
  ["1,000 characters", "x".repeat(1_000)],
  ["one character less", "x".repeat(999)],
  ["a composed letter", "\u00e9"],
  ["the same, decomposed", "e\u0301"],
  ["a pair of surrogates", "\u{1f511}"],
  ["its first half", "\ud83d"],
  ["its second half", "\udd11"],
  ["both halves in the wrong order", "\udd11\ud83d"],
  ["what encoders put for a half", "\ufffd"],
  ["a half among others", "Secret\ud83dSecret"],
  ["a byte order mark", "\ufeffSecret"],
  ["the name of a member", "__proto__"],
];

/** What every way to keep passwords must do. */
export function describePasswordHash({ hash, verify }: PasswordHash): void {
  it.each(unusual)("keeps %s and knows it again", async (_, password) => {
    expect(await verify(password, await hash(password))).toBe(true);
  });

  it("takes none of them for another", async () => {
    const hashes = await Promise.all(unusual.map(([, password]) => hash(password)));
    for (const [index, [name, password]] of unusual.entries()) {
      const verified = await Promise.all(hashes.map((each) => verify(password, each)));
      expect({ name, taken: verified.flatMap((isSame, at) => (isSame ? [at] : [])) }).toEqual({ name, taken: [index] });
    }
  });

  describe("a hash", () => {
    it("is another each time", async () => {
      expect(await hash("Secret")).not.toBe(await hash("Secret"));
    });

    it("holds nothing of the password", async () => {
      expect(await hash("Secret")).not.toContain("Secret");
      expect(await hash("Secret")).not.toContain(btoa("Secret"));
    });
  });
}
