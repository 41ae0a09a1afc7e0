import { afterEach, describe } from "vitest";
import { describeStore } from "../accounts/describeStore.test-suite.ts";
import { type Database, openDatabase } from "./openDatabase.ts";

const opened: Database[] = [];
afterEach(() => {
  for (const database of opened.splice(0)) database.close();
});

describe("the store in SQLite", () => {
  describeStore(() => {
    const database = openDatabase(":memory:");
    opened.push(database);
    return database.store("one");
  });
});
