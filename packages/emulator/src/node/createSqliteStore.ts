import type { DatabaseSync, SQLOutputValue } from "node:sqlite";
import {
  type Account,
  type AccountKey,
  maximumTokens,
  type Store,
  type Token,
  type TokenKind,
} from "../accounts/Store.ts";

const columns: Record<AccountKey, string> = { id: "id", email: "email", phone: "phone", userName: "user_name" };

/** The accounts and tokens of one vendor in a database whose tables exist. */
export function createSqliteStore(database: DatabaseSync, vendor: string): Store {
  const anyAccount = database.prepare("SELECT 1 FROM account WHERE vendor = ? LIMIT 1");
  const removeAccounts = database.prepare("DELETE FROM account WHERE vendor = ?");
  // "OR IGNORE" would hide more than taken names: a missing value, for one.
  const insertAccount = database.prepare(
    "INSERT INTO account (vendor, id, email, phone, user_name, document) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
  );
  const updateDocument = database.prepare("UPDATE account SET document = ? WHERE vendor = ? AND id = ?");
  const selectAccount = Object.fromEntries(
    Object.entries(columns).map(([key, column]) => [
      key,
      database.prepare(`SELECT document FROM account WHERE vendor = ? AND ${column} = ?`),
    ]),
  );
  const selectToken = database.prepare("SELECT * FROM token WHERE vendor = ? AND kind = ? AND value = ?");
  const insertToken = database.prepare(
    "INSERT INTO token (vendor, kind, value, account_id, expires_at, refresh_token) VALUES (?, ?, ?, ?, ?, ?)",
  );
  const forgetOldTokens = database.prepare("DELETE FROM token WHERE rowid <= ?");
  const deleteToken = database.prepare("DELETE FROM token WHERE vendor = ? AND kind = ? AND value = ? RETURNING *");
  const deleteTokens = database.prepare(
    "DELETE FROM token WHERE vendor = ? AND account_id = ? AND kind = ? AND value <> ?",
  );

  const account = (key: AccountKey, value: string) => toAccount(selectAccount[key]!.get(vendor, value));
  const insert = (added: Account) => {
    const { id, email, phone = null, userName = null } = added;
    return insertAccount.run(vendor, id, email, phone, userName, JSON.stringify(added)).changes === 1;
  };

  const insertAll = (accounts: readonly Account[]) => {
    for (const each of accounts) if (!insert(each)) throw new Error(`The account ${each.email} is there twice.`);
  };
  const isEmpty = () => anyAccount.get(vendor) === undefined;

  return {
    isEmpty,
    replaceAll: (accounts) =>
      inOneStep(database, () => {
        removeAccounts.run(vendor);
        insertAll(accounts);
      }),
    fillIfEmpty: (accounts) =>
      inOneStep(database, () => {
        if (isEmpty()) insertAll(accounts);
      }),
    account,
    addAccount: insert,
    // A whole step also for another process that has the same file open.
    updateAccount: (id, change) =>
      inOneStep(database, () => {
        const before = account("id", id);
        const changed = before && change(before);
        if (changed !== undefined) updateDocument.run(JSON.stringify(changed), vendor, id);
        return changed;
      }),
    token: (kind, value) => toToken(selectToken.get(vendor, kind, value)),
    addToken({ kind, value, accountId, expiresAt, refreshToken = null }) {
      const { lastInsertRowid } = insertToken.run(vendor, kind, value, accountId, expiresAt, refreshToken);
      forgetOldTokens.run(Number(lastInsertRowid) - maximumTokens);
    },
    takeToken: (kind, value) => toToken(deleteToken.get(vendor, kind, value)),
    removeTokens(accountId, kind, except = "") {
      deleteTokens.run(vendor, accountId, kind, except);
    },
  };
}

function inOneStep<Result>(database: DatabaseSync, step: () => Result): Result {
  database.exec("BEGIN IMMEDIATE");
  try {
    const result = step();
    database.exec("COMMIT");
    return result;
  } catch (error) {
    database.exec("ROLLBACK");
    throw error;
  }
}

type Row = Record<string, SQLOutputValue> | undefined;

function toAccount(row: Row): Account | undefined {
  return row && (JSON.parse(String(row["document"])) as Account);
}

function toToken(row: Row): Token | undefined {
  return (
    row && {
      kind: String(row["kind"]) as TokenKind,
      value: String(row["value"]),
      accountId: String(row["account_id"]),
      expiresAt: Number(row["expires_at"]),
      refreshToken: row["refresh_token"] === null ? undefined : String(row["refresh_token"]),
    }
  );
}
