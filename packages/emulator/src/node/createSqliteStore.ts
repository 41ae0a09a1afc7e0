import type { DatabaseSync, SQLOutputValue } from "node:sqlite";
import type { Account, Store, Token } from "../store.ts";

type Row = Record<string, SQLOutputValue>;

/** The accounts and tokens of one vendor in a database whose tables exist. */
export function createSqliteStore(database: DatabaseSync, vendor: string): Store {
  const anyAccount = database.prepare("SELECT 1 FROM account WHERE vendor = ? LIMIT 1");
  const removeAccounts = database.prepare("DELETE FROM account WHERE vendor = ?");
  const insertAccount = database.prepare("INSERT INTO account VALUES (?, ?, ?, ?, ?, ?, ?)");
  const selectById = database.prepare("SELECT * FROM account WHERE vendor = ? AND id = ?");
  const selectByEmail = database.prepare("SELECT * FROM account WHERE vendor = ? AND email = ?");
  const swapHash = database.prepare(
    `UPDATE account SET password_hash = ?, password_changed_at = ? WHERE vendor = ? AND id = ? AND password_hash = ?`,
  );
  const selectToken = database.prepare("SELECT * FROM token WHERE vendor = ? AND value = ?");
  const insertToken = database.prepare("INSERT INTO token VALUES (?, ?, ?, ?, ?)");
  const deleteToken = database.prepare("DELETE FROM token WHERE vendor = ? AND value = ?");

  return {
    isEmpty: () => anyAccount.get(vendor) === undefined,
    replaceAll(accounts) {
      database.exec("BEGIN IMMEDIATE");
      try {
        removeAccounts.run(vendor);
        for (const { id, email, firstName, lastName, passwordHash, passwordChangedAt } of accounts) {
          insertAccount.run(vendor, id, email, firstName, lastName, passwordHash, passwordChangedAt);
        }
        database.exec("COMMIT");
      } catch (error) {
        database.exec("ROLLBACK");
        throw error;
      }
    },
    accountById: (id) => toAccount(selectById.get(vendor, id)),
    accountByEmail: (email) => toAccount(selectByEmail.get(vendor, email)),
    swapPasswordHash({ accountId, verifiedHash, newHash, changedAt }) {
      return swapHash.run(newHash, changedAt, vendor, accountId, verifiedHash).changes === 1;
    },
    token: (value) => toToken(selectToken.get(vendor, value)),
    addToken({ value, accountId, expiresAt, refreshToken }) {
      insertToken.run(vendor, value, accountId, expiresAt, refreshToken ?? null);
    },
    removeToken(value) {
      deleteToken.run(vendor, value);
    },
  };
}

function toAccount(row: Row | undefined): Account | undefined {
  return (
    row && {
      id: String(row["id"]),
      email: String(row["email"]),
      firstName: String(row["first_name"]),
      lastName: String(row["last_name"]),
      passwordHash: String(row["password_hash"]),
      passwordChangedAt: Number(row["password_changed_at"]),
    }
  );
}

function toToken(row: Row | undefined): Token | undefined {
  return (
    row && {
      value: String(row["value"]),
      accountId: String(row["account_id"]),
      expiresAt: Number(row["expires_at"]),
      refreshToken: row["refresh_token"] === null ? undefined : String(row["refresh_token"]),
    }
  );
}
