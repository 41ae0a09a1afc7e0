import { type Account, type AccountKey, maximumTokens, type Store, type Token, type TokenKind } from "./Store.ts";

const keys: readonly AccountKey[] = ["id", "email", "phone", "userName"];

/** A store that forgets everything when the page or process ends. */
export function createMemoryStore(): Store {
  const accounts = new Map<string, Account>();
  const tokens = new Map<string, Token>();

  const find = (key: AccountKey, value: string): Account | undefined => {
    if (key === "id") return accounts.get(value);
    const wanted = comparable(value);
    return [...accounts.values()].find((account) => {
      const found = account[key];
      return found !== undefined && comparable(found) === wanted;
    });
  };
  const isTaken = (account: Account) =>
    keys.some((key) => {
      const value = account[key];
      return value !== undefined && find(key, value) !== undefined;
    });

  return {
    isEmpty: () => accounts.size === 0,
    replaceAll(replacements) {
      accounts.clear();
      tokens.clear();
      for (const account of replacements) accounts.set(account.id, account);
    },
    fillIfEmpty(first) {
      if (accounts.size === 0) for (const account of first) accounts.set(account.id, account);
    },
    account: find,
    addAccount(account) {
      if (isTaken(account)) return false;
      accounts.set(account.id, account);
      return true;
    },
    updateAccount(id, change) {
      const account = accounts.get(id);
      const changed = account && change(account);
      if (changed !== undefined) accounts.set(id, changed);
      return changed;
    },
    token: (kind, value) => tokens.get(nameOf(kind, value)),
    addToken(token) {
      tokens.set(nameOf(token.kind, token.value), token);
      if (tokens.size > maximumTokens) tokens.delete(tokens.keys().next().value!);
    },
    takeToken(kind, value) {
      const token = tokens.get(nameOf(kind, value));
      tokens.delete(nameOf(kind, value));
      return token;
    },
    removeTokens(accountId, kind, except) {
      for (const [name, token] of tokens) {
        if (token.accountId === accountId && token.kind === kind && token.value !== except) tokens.delete(name);
      }
    },
  };
}

function nameOf(kind: TokenKind, value: string): string {
  return `${kind} ${value}`;
}

// ASCII letters only, as SQLite's NOCASE does it: both stores must agree.
function comparable(value: string): string {
  return value.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());
}
