import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Worker } from "node:worker_threads";
import { afterAll, describe, expect, it } from "vitest";
import { type Account, maximumTokens, type Token } from "../accounts/Store.ts";
import { swapPassword } from "../accounts/swapPassword.ts";
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
  formerHashes: [],
  failedAttempts: 0,
};
const token: Token = { kind: "access", value: "token", accountId: "1", expiresAt: 5, refreshToken: "refresh" };

describe("the data file", () => {
  it("keeps accounts and tokens, each vendor's apart", () => {
    const file = join(folder, "kept.sqlite");
    const first = openDatabase(file);
    first.store("one").replaceAll([account]);
    first.store("one").addToken(token);
    first.close();

    const second = openDatabase(file);
    const [one, other] = [second.store("one"), second.store("other")];
    expect([one.isEmpty(), one.account("id", "1"), one.token("access", "token")]).toEqual([false, account, token]);
    expect([other.isEmpty(), other.account("id", "1"), other.token("access", "token")]).toEqual([
      true,
      undefined,
      undefined,
    ]);
    other.replaceAll([account]);
    other.removeTokens("1", "access");
    expect(one.token("access", "token")).toEqual(token);
    second.close();
  });

  it("lets one of two processes win that change the same password", () => {
    const file = join(folder, "shared.sqlite");
    const [first, second] = [openDatabase(file), openDatabase(file)];
    first.store("one").replaceAll([account]);
    const swap = { accountId: "1", verifiedHash: "hash 1", changedAt: 2 };
    expect(swapPassword(second.store("one"), { ...swap, newHash: "hash 2" })).toBe(true);
    expect(swapPassword(first.store("one"), { ...swap, newHash: "hash 3" })).toBe(false);
    expect(first.store("one").account("id", "1")?.passwordHash).toBe("hash 2");
    first.close();
    second.close();
  });

  it("stops growing when it has as many tokens as are kept", () => {
    const file = join(folder, "growing.sqlite");
    const database = openDatabase(file);
    const store = database.store("one");
    store.replaceAll([account]);
    const bytes = () => statSync(file).size + statSync(`${file}-wal`).size;
    let count = 0;
    const addTokens = (tokens: number) => {
      for (const end = count + tokens; count < end; count += 1) {
        // As long as LeadSquared's keys are.
        store.addToken({ ...token, value: `${count} `.padEnd(288, "x") });
        // Every sign-in and every change writes the account too.
        store.updateAccount("1", (known) => ({ ...known, failedAttempts: count }));
      }
    };
    addTokens(maximumTokens + 1_000);
    const full = bytes();
    addTokens(2 * maximumTokens);
    expect(bytes()).toBeLessThan(full * 1.1);
    expect(store.token("access", "0 ".padEnd(288, "x"))).toBeUndefined();
    database.close();
    // What is left is one file, that can be copied as it is.
    expect(existsSync(`${file}-wal`)).toBe(false);
  });

  it("keeps what it has when new accounts can't be written", () => {
    const database = openDatabase(":memory:");
    const store = database.store("one");
    store.replaceAll([account]);
    expect(() => store.replaceAll([account, account])).toThrow("The account Jo@example.com is there twice.");
    expect(store.account("id", "1")).toEqual(account);
    database.close();
  });
});

describe("a data file that can't be used", () => {
  const newer = join(folder, "newer.sqlite");
  const older = join(folder, "older.sqlite");
  const text = join(folder, "notes.txt");

  it.each([
    ["in a folder that does not exist", join(folder, "nowhere", "data.sqlite"), "unable to open database file"],
    ["a folder", folder, "unable to open database file"],
    ["something else", text, "file is not a database"],
    ["of a newer emulator", newer, "it has format 99, this emulator writes format 2"],
    ["of an older emulator", older, "it has format 1, this emulator writes format 2"],
    ["without a name", "", "its name is empty"],
  ])("is refused with a remedy: %s", (_, file, reason) => {
    writeFileSync(text, "x".repeat(5_000));
    for (const [format, other] of [
      [1, older],
      [99, newer],
    ] as const) {
      const database = new DatabaseSync(other);
      database.exec(`PRAGMA user_version = ${format}`);
      database.close();
    }
    expect(() => openDatabase(file)).toThrow(
      `The data file ${file} can't be used (${reason}); name another with --data or the option data.`,
    );
  });
});

it("lets several open a file at once that none of them has seen before", async () => {
  const module = new URL("openDatabase.ts", import.meta.url).href;
  for (let round = 0; round < 20; round += 1) {
    const workerData = { file: join(folder, `new-${round}.sqlite`), gate: new Int32Array(new SharedArrayBuffer(8)) };
    const openers = Array.from({ length: 4 }, () => {
      const script = `
        const { workerData: { file, gate } } = require("node:worker_threads");
        import(${JSON.stringify(module)}).then(({ openDatabase }) => {
          // All four through the gate at once.
          Atomics.add(gate, 0, 1);
          while (Atomics.load(gate, 0) < 4);
          openDatabase(file).close();
        });
      `;
      return once(new Worker(script, { eval: true, workerData }), "exit");
    });
    expect((await Promise.all(openers)).flat()).toEqual([0, 0, 0, 0]);
  }
});
