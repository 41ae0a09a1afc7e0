import { describe, expect, it } from "vitest";
import { type Account, maximumTokens, type Store, type Token } from "./Store.ts";
import { swapPassword } from "./swapPassword.ts";

const jo: Account = {
  id: "1",
  email: "Jo@example.com",
  firstName: "Jo",
  lastName: "Doe",
  phone: "+15551234567",
  userName: "JoDoe",
  passwordHash: "hash 1",
  passwordChangedAt: 1,
  formerHashes: ["hash 0"],
  failedAttempts: 2,
};
const al: Account = { ...jo, id: "2", email: "al@example.com", phone: undefined, userName: undefined };
const token: Token = { kind: "access", value: "token", accountId: "1", expiresAt: 5, refreshToken: "refresh" };

/** What every store must do. */
export function describeStore(create: () => Store): void {
  const filled = (...accounts: Account[]) => {
    const store = create();
    store.replaceAll(accounts);
    return store;
  };

  describe("accounts", () => {
    it("are found by each of their names, e-mail address and user name without regard to case", () => {
      const store = filled(jo, al);
      expect(create().isEmpty()).toBe(true);
      expect(store.isEmpty()).toBe(false);
      expect(store.account("id", "1")).toEqual(jo);
      expect(store.account("email", "jO@EXAMPLE.com")).toEqual(jo);
      expect(store.account("phone", "+15551234567")).toEqual(jo);
      expect(store.account("userName", "jodoe")).toEqual(jo);
      expect(store.account("email", "al@example.com")).toEqual(al);
      for (const key of ["id", "email", "phone", "userName"] as const) {
        expect(store.account(key, "undefined")).toBeUndefined();
        expect(store.account(key, "__proto__")).toBeUndefined();
      }
    });

    it("are filled in where there is none, all or nothing", () => {
      const store = create();
      store.fillIfEmpty([jo, al]);
      store.updateAccount("1", (account) => ({ ...account, failedAttempts: 7 }));
      store.fillIfEmpty([jo, { ...al, id: "3", email: "x@example.com" }]);
      expect([store.account("id", "1")?.failedAttempts, store.account("id", "2"), store.account("id", "3")]).toEqual([
        7,
        al,
        undefined,
      ]);
    });

    it("are added where none of their names is taken", () => {
      const store = filled(jo);
      expect(store.addAccount({ ...al, id: "1" })).toBe(false);
      expect(store.addAccount({ ...al, email: "JO@example.com" })).toBe(false);
      expect(store.addAccount({ ...al, phone: jo.phone })).toBe(false);
      expect(store.addAccount({ ...al, userName: "JODOE" })).toBe(false);
      expect(store.account("id", "2")).toBeUndefined();
      expect(store.addAccount(al)).toBe(true);
      // two without a phone are no two with the same
      expect(store.addAccount({ ...al, id: "3", email: "x@example.com" })).toBe(true);
      expect(store.account("id", "2")).toEqual(al);
    });

    it("are changed in one step, or left alone", () => {
      const store = filled(jo, al);
      expect(store.updateAccount("1", (account) => ({ ...account, failedAttempts: 3 }))).toEqual({
        ...jo,
        failedAttempts: 3,
      });
      expect(store.updateAccount("1", () => undefined)).toBeUndefined();
      expect(store.updateAccount("nobody", (account) => account)).toBeUndefined();
      expect(() =>
        store.updateAccount("1", () => {
          throw new Error("no");
        }),
      ).toThrow("no");
      expect([store.account("id", "1")?.failedAttempts, store.account("id", "2")]).toEqual([3, al]);
    });
  });

  describe("a password", () => {
    const swap = { accountId: "1", verifiedHash: "hash 1", newHash: "hash 2", changedAt: 2 };

    it("changes only where the verified hash is still there", () => {
      const store = filled({ ...jo, lockedUntil: null }, al);
      expect([swapPassword(store, swap), swapPassword(store, { ...swap, newHash: "hash 3" })]).toEqual([true, false]);
      const changed = store.account("id", "1");
      expect(changed).toMatchObject({ passwordHash: "hash 2", passwordChangedAt: 2, failedAttempts: 0 });
      expect(changed?.formerHashes).toEqual(["hash 1", "hash 0"]);
      expect(changed?.lockedUntil).toBeUndefined();
      expect(store.account("id", "2")).toEqual(al);
    });

    it("does not change for an account that is gone", () => {
      expect(swapPassword(filled(al), swap)).toBe(false);
    });
  });

  describe("tokens", () => {
    it("are known by kind and value", () => {
      const store = filled(jo);
      store.addToken(token);
      expect(store.token("access", "token")).toEqual(token);
      expect(store.token("passwordReset", "token")).toBeUndefined();
      expect(store.token("access", "TOKEN")).toBeUndefined();
    });

    it("are taken once", () => {
      const store = filled(jo);
      store.addToken(token);
      expect(store.takeToken("passwordReset", "token")).toBeUndefined();
      expect([store.takeToken("access", "token"), store.takeToken("access", "token")]).toEqual([token, undefined]);
    });

    it("are forgotten by account and kind, but for one, and all with their accounts", () => {
      const store = filled(jo, al);
      const others: Token[] = [
        { ...token, value: "second", refreshToken: undefined },
        { ...token, value: "kept" },
        { ...token, kind: "passwordReset" },
        { ...token, value: "als", accountId: "2" },
      ];
      for (const each of [token, ...others]) store.addToken(each);
      store.removeTokens("1", "access", "kept");
      expect(others.map(({ kind, value }) => store.token(kind, value))).toEqual([undefined, ...others.slice(1)]);
      expect(store.token("access", "token")).toBeUndefined();
      store.replaceAll([jo, al]);
      expect(others.map(({ kind, value }) => store.token(kind, value))).toEqual([
        undefined,
        undefined,
        undefined,
        undefined,
      ]);
    });

    it("are forgotten where there are too many, the oldest first", () => {
      const store = filled(jo);
      for (let count = 0; count <= maximumTokens; count += 1) store.addToken({ ...token, value: `${count}` });
      expect([store.token("access", "0"), store.token("access", "1")?.value]).toEqual([undefined, "1"]);
      expect(store.token("access", `${maximumTokens}`)).toBeDefined();
    });
  });
}
