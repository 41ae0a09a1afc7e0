import { DatabaseSync } from "node:sqlite";
import type { Store } from "../accounts/Store.ts";
import { createSqliteStore } from "./createSqliteStore.ts";

// Kept in the file as SQLite's user_version; to be raised with every change of the tables.
const schemaVersion = 2;

const schema = `
  CREATE TABLE account (
    vendor TEXT NOT NULL,
    id TEXT NOT NULL,
    email TEXT NOT NULL COLLATE NOCASE,
    phone TEXT,
    user_name TEXT COLLATE NOCASE,
    -- the whole account as JSON
    document TEXT NOT NULL,
    PRIMARY KEY (vendor, id),
    UNIQUE (vendor, email),
    UNIQUE (vendor, phone),
    UNIQUE (vendor, user_name)
  ) STRICT;
  CREATE TABLE token (
    vendor TEXT NOT NULL,
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    account_id TEXT NOT NULL,
    expires_at INTEGER NOT NULL,
    refresh_token TEXT,
    PRIMARY KEY (vendor, kind, value),
    FOREIGN KEY (vendor, account_id) REFERENCES account (vendor, id) ON DELETE CASCADE
  ) STRICT;
  CREATE INDEX token_by_account ON token (vendor, account_id, kind);
  PRAGMA user_version = ${schemaVersion};
`;

// How long one process waits for another that is writing to the same file.
const busyTimeoutMs = 5_000;

/** An open data file. */
export interface Database {
  readonly store: (vendor: string) => Store;
  readonly close: () => void;
}

/**
 * Opens the data file, creating it where there is none.
 *
 * @param file - a path, or `:memory:`
 * @throws Error - the file can't be opened, is no SQLite database, or was written by another version
 */
export function openDatabase(file: string): Database {
  let database: DatabaseSync | undefined;
  try {
    // SQLite would take no name for a file that it removes again.
    if (file === "") throw new Error("its name is empty");
    const opening = new DatabaseSync(file, { timeout: busyTimeoutMs });
    database = opening;
    // With a write-ahead log, readers in other processes never wait, and a change is in the file's log as soon as it is
    // committed: what kills the process loses nothing. NORMAL leaves out the wait for the disk at each commit; only the
    // end of the whole machine (power, kernel) may then take back the last changes, never tear one apart.
    whenFree(() => opening.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;"));
    createTables(opening);
  } catch (cause) {
    database?.close();
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`The data file ${file} can't be used (${reason}); name another with --data or the option data.`, {
      cause,
    });
  }
  const opened = database;
  return { store: (vendor) => createSqliteStore(opened, vendor), close: () => opened.close() };
}

const sqliteBusy = 5; // SQLite, Result and Error Codes
const pollMs = 10;

/**
 * Waits for other processes where SQLite does not: two that switch the same new file to a write-ahead log would wait for
 * each other for ever, so it refuses one of them at once, whatever its time-out.
 */
function whenFree(act: () => void): void {
  const until = Date.now() + busyTimeoutMs;
  for (;;) {
    try {
      return act();
    } catch (error) {
      if ((error as { errcode?: number }).errcode !== sqliteBusy || Date.now() > until) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pollMs);
    }
  }
}

// In one step, as another process may be opening the same new file.
function createTables(database: DatabaseSync): void {
  database.exec("BEGIN IMMEDIATE");
  const version = Number(database.prepare("PRAGMA user_version").get()!["user_version"]);
  if (version === 0) database.exec(schema);
  database.exec("COMMIT");
  if (version !== 0 && version !== schemaVersion) {
    throw new Error(`it has format ${version}, this emulator writes format ${schemaVersion}`);
  }
}
