import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, describe, expect, it } from "vitest";
import type { Account } from "../store.ts";
import { openDatabase } from "./openDatabase.ts";

const folder = mkdtempSync(join(tmpdir(), "rekey-emulator-"));
afterAll(() => rmSync(folder, { recursive: true }));

const account: Account = {
  id: "1",
  email: "Jo@example.com",
  firstName: "Jo",
  lastName: "Doe",
  passwordHash: "hash 1",
  passwordChangedAt: 1,
};
const token = { value: "token", accountId: "1", expiresAt: 5, refreshToken: "refresh" };

describe("the data file", () => {
  it("keeps accounts and tokens, each vendor's apart", () => {
    const file = join(folder, "kept.sqlite");
    const first = openDatabase(file);
    first.store("one").replaceAll([account]);
    first.store("one").addToken(token);
    first.close();

    const second = openDatabase(file);
    const [one, other] = [second.store("one"), second.store("other")];
    expect([one.isEmpty(), one.accountById("1"), one.token("token")]).toEqual([false, account, token]);
    expect(one.accountByEmail("jo@EXAMPLE.com")).toEqual(account);
    expect([other.isEmpty(), other.accountById("1"), other.token("token")]).toEqual([true, undefined, undefined]);
    second.close();
  });

  it("changes a password only where the verified hash is still there", () => {
    const database = openDatabase(":memory:");
    const store = database.store("one");
    store.replaceAll([account, { ...account, id: "2", email: "other@example.com" }]);
    const swap = { accountId: "1", verifiedHash: "hash 1", newHash: "hash 2", changedAt: 2 };
    expect([store.swapPasswordHash(swap), store.swapPasswordHash({ ...swap, newHash: "hash 3" })]).toEqual([
      true,
      false,
    ]);
    expect(store.accountById("1")).toEqual({ ...account, passwordHash: "hash 2", passwordChangedAt: 2 });
    expect(store.accountById("2")?.passwordHash).toBe("hash 1");
    database.close();
  });

  it("forgets tokens one by one, or all with their accounts", () => {
    const database = openDatabase(":memory:");
    const store = database.store("one");
    store.replaceAll([account]);
    store.addToken(token);
    store.addToken({ ...token, value: "other", refreshToken: undefined });
    store.removeToken("token");
    expect([store.token("token"), store.token("other")?.refreshToken]).toEqual([undefined, undefined]);
    store.replaceAll([account]);
    expect(store.token("other")).toBeUndefined();
    database.close();
  });

  it("keeps what it has when new accounts can't be written", () => {
    const database = openDatabase(":memory:");
    const store = database.store("one");
    store.replaceAll([account]);
    expect(() => store.replaceAll([account, account])).toThrow();
    expect(store.accountById("1")).toEqual(account);
    database.close();
  });
});

describe("a data file that can't be used", () => {
  const newer = join(folder, "newer.sqlite");
  const text = join(folder, "notes.txt");

  it.each([
    ["in a folder that does not exist", join(folder, "nowhere", "data.sqlite"), "unable to open database file"],
    ["a folder", folder, "unable to open database file"],
    ["something else", text, "file is not a database"],
    ["of a newer emulator", newer, "it has format 99, this emulator writes format 1"],
    ["without a name", "", "its name is empty"],
  ])("is refused with a remedy: %s", (_, file, reason) => {
    writeFileSync(text, "x".repeat(5_000));
    if (!existsSync(newer)) {
      const database = new DatabaseSync(newer);
      database.exec("PRAGMA user_version = 99");
      database.close();
    }
    expect(() => openDatabase(file)).toThrow(
      `The data file ${file} can't be used (${reason}); name another with --data or the option data.`,
    );
  });
});
