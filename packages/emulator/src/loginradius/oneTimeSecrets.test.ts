import { describe, expect, it } from "vitest";
import { createMemoryStore } from "../accounts/createMemoryStore.ts";
import type { Token } from "../accounts/Store.ts";
import { openDatabase } from "../node/openDatabase.ts";
import { oneTimeSecrets } from "./oneTimeSecrets.ts";

const owner = {
  id: "owner",
  email: "jo@example.com",
  firstName: "Jo",
  lastName: "Doe",
  passwordHash: "hash",
  passwordChangedAt: 0,
  formerHashes: [],
  failedAttempts: 0,
};

describe.each([
  ["in memory", createMemoryStore],
  ["in a database", () => openDatabase(":memory:").store("loginradius")],
])("one-time secrets %s", (_, createStore) => {
  function setUp() {
    const store = createStore();
    store.replaceAll([owner]);
    const kept: Token[] = [];
    const watched = {
      ...store,
      addToken(token: Token) {
        kept.push(token);
        store.addToken(token);
      },
    };
    let now = 1_000;
    const advance = (milliseconds: number) => {
      now += milliseconds;
    };
    return { kept, advance, secrets: oneTimeSecrets({ store: watched, clock: { now: () => now } }, "passwordReset") };
  }

  it("are kept as digests", async () => {
    const { kept, secrets } = setUp();
    await secrets.issue("owner", "secret", 10);
    expect(kept).toEqual([
      {
        kind: "passwordReset",
        accountId: "owner",
        expiresAt: 11_000,
        // echo -n secret | sha256sum
        value: "2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b",
      },
    ]);
  });

  it("can be used once, and tell afterwards that they were", async () => {
    const { secrets } = setUp();
    await secrets.issue("owner", "secret", 10);
    expect(await secrets.state("secret")).toEqual({ state: "valid", accountId: "owner" });
    const spent = await Promise.all([1, 2, 3].map(() => secrets.spend("secret")));
    expect(spent.filter(Boolean)).toHaveLength(1);
    expect(await secrets.state("secret")).toEqual({ state: "used", accountId: "owner" });
  });

  it("end when their time is over, which is not the same as being used", async () => {
    const { advance, secrets } = setUp();
    await secrets.issue("owner", "secret", 10);
    advance(10_000);
    expect(await secrets.spend("secret")).toBe(false);
    expect(await secrets.state("secret")).toEqual({ state: "expired", accountId: "owner" });
  });

  it("are not found under another name, nor as another kind", async () => {
    const { secrets } = setUp();
    await secrets.issue("owner", "secret", 10);
    expect(await secrets.state("Secret")).toEqual({ state: "unknown" });
    expect(await secrets.spend("Secret")).toBe(false);
  });

  it("may come again: a code of few digits that was used is good once more", async () => {
    const { secrets } = setUp();
    await secrets.issue("owner", "123456", 10);
    await secrets.spend("123456");
    await secrets.issue("owner", "123456", 10);
    expect(await secrets.spend("123456")).toBe(true);
  });
});
