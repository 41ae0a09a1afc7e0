import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, expect, it, vi } from "vitest";
import { createEmulator } from "../createEmulator.ts";
import { leadSquaredClient } from "../testing/leadSquaredClient.ts";
import { loginRadiusClient } from "../testing/loginRadiusClient.ts";
import { type CliRun, listening, runCli } from "../testing/runCli.ts";
import { asha, john } from "../testing/startTestEmulator.ts";
import { type Database, openDatabase } from "./openDatabase.ts";

// Many processes start here, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const folder = mkdtempSync(join(tmpdir(), "rekey-emulator-"));
const runs: CliRun[] = [];
afterEach(() => runs.splice(0).forEach(({ child }) => child.kill("SIGKILL")));
afterAll(() => rmSync(folder, { recursive: true }));

function start(file: string): CliRun {
  const unlimited = ["leadsquared", "loginradius"].flatMap((vendor) => ["--switch", `${vendor}.rateLimit=off`]);
  const run = runCli(folder, ["--data", file, "--hash-cost", "minimum", "--json", "--quiet", ...unlimited]);
  runs.push(run);
  return run;
}

async function kill({ child, ended }: CliRun): Promise<void> {
  child.kill("SIGKILL");
  await ended;
}

/** One person at one vendor, seen from outside. */
interface Person {
  readonly vendor: "leadsquared" | "loginradius";
  readonly email: string;
  /** What was answered with success last. */
  password: string;
  /** What was sent after it, and never answered. */
  attempted: string | undefined;
}

const everybody = (): Person[] =>
  (["leadsquared", "loginradius"] as const).flatMap((vendor) =>
    [john, asha].map((seed) => ({ vendor, ...seed, attempted: undefined })),
  );

type Connection = Awaited<ReturnType<typeof listening>>;

function clientOf({ vendor, email }: Person, connection: Connection) {
  const create = { leadsquared: leadSquaredClient, loginradius: loginRadiusClient }[vendor];
  const client = create(connection as never);
  return {
    accepts: (password: string) => client.accepts({ email, password }),
    session: (password: string) => ("authKey" in client ? client.authKey : client.token)({ email, password }),
    change: (session: string, from: string, to: string) => client.changePassword(session, from, to),
  };
}

/** Changes a password again and again until the connection breaks. */
async function changeUntilKilled(person: Person, connection: Connection, onSuccess: () => void): Promise<void> {
  const client = clientOf(person, connection);
  try {
    const session = await client.session(person.password);
    for (let count = 1; ; count += 1) {
      person.attempted = `${person.password.slice(0, 12)}${count} ${crypto.randomUUID()}`;
      const { status } = await client.change(session, person.password, person.attempted);
      if (status !== 200) throw new RangeError(`A right change was answered with ${status}.`);
      person.password = person.attempted;
      person.attempted = undefined;
      onSuccess();
    }
  } catch (error) {
    if (error instanceof RangeError) throw error;
  }
}

/** Exactly one of the two that may be right is, and is what the next change starts from. */
async function settle(person: Person, connection: Connection): Promise<void> {
  const { accepts } = clientOf(person, connection);
  const { password, attempted } = person;
  const isOld = await accepts(password);
  const isNew = attempted !== undefined && (await accepts(attempted));
  expect({ ...person, isNew }).toEqual({ ...person, isNew: !isOld });
  person.password = isNew ? attempted : password;
  person.attempted = undefined;
}

it("loses no account and no acknowledged change when it is killed at any moment", async () => {
  const file = join(folder, "killed.sqlite");
  const people = everybody();
  let unanswered = 0;
  for (let kills = 0; kills < 16; kills += 1) {
    const run = start(file);
    const connection = await listening(run);
    for (const person of people) await settle(person, connection);
    // Each time after another number of successes, while the others' changes are at whatever point they are.
    let successes = 0;
    const enough = new Promise<void>((resolve) => {
      const count = () => {
        successes += 1;
        if (successes > kills) resolve();
      };
      void Promise.all(people.map((person) => changeUntilKilled(person, connection, count))).then(() => resolve());
    });
    await enough;
    for (let turns = 0; turns < kills % 4; turns += 1) await new Promise((resolve) => setImmediate(resolve));
    await kill(run);
    unanswered += people.filter(({ attempted }) => attempted !== undefined).length;
  }
  // Otherwise nothing would have been put to the test.
  expect(unanswered).toBeGreaterThan(16);
  const connection = await listening(start(file));
  for (const person of people) await settle(person, connection);
});

it("starts again from whatever is there when it was killed while it wrote the seed accounts", async () => {
  for (const moment of ["", "-wal", "-journal"]) {
    const file = join(folder, `seeding${moment}.sqlite`);
    const run = start(file);
    let hasEnded = false;
    void run.ended.then(() => {
      hasEnded = true;
    });
    while (!existsSync(file + moment) && !hasEnded && !run.output().includes("\n")) {
      await new Promise((resolve) => setImmediate(resolve));
    }
    await kill(run);
    const connection = await listening(start(file));
    for (const person of everybody()) await settle(person, connection);
  }
});

async function race(connections: readonly Connection[], rounds: number): Promise<void> {
  for (const person of everybody().filter(({ email }) => email === john.email)) {
    const clients = connections.map((connection) => clientOf(person, connection));
    const sessions = await Promise.all(clients.map((client) => client.session(person.password)));
    for (let round = 0; round < rounds; round += 1) {
      const wanted = clients.map((_, index) => `Round-${round}-of-${index}@`);
      const answers = await Promise.all(
        clients.map((client, index) => client.change(sessions[index]!, person.password, wanted[index]!)),
      );
      const winners = wanted.filter((_, index) => answers[index]!.status === 200);
      expect(winners).toHaveLength(1);
      const accepted = await Promise.all(wanted.map((password) => clients[0]!.accepts(password)));
      expect(wanted.filter((_, index) => accepted[index])).toEqual(winners);
      expect(await clients[0]!.accepts(person.password)).toBe(false);
      person.password = winners[0]!;
    }
  }
}

it("lets exactly one of two changes win that start from the same password", async () => {
  const connection = await listening(start(join(folder, "raced.sqlite")));
  await race([connection, connection], 40);
});

it("does not write the seed over what another process did with the new file meanwhile", async () => {
  const file = join(folder, "seeded-twice.sqlite");
  const [slow, quick] = [openDatabase(file), openDatabase(file)];
  const stores = ({ store }: Database) => ({ leadsquared: store("leadsquared"), loginradius: store("loginradius") });
  let reachHashing = () => {};
  const reachedHashing = new Promise<void>((resolve) => {
    reachHashing = resolve;
  });
  let goOn = () => {};
  const mayGoOn = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const verify = (password: string, hash: string) => Promise.resolve(hash === password);
  const seeding = createEmulator({
    stores: stores(slow),
    passwordHash: {
      verify,
      hash(password) {
        reachHashing();
        return mayGoOn.then(() => password);
      },
    },
  });
  await reachedHashing;
  await createEmulator({
    stores: stores(quick),
    passwordHash: { verify, hash: (password) => Promise.resolve(password) },
  });
  const store = quick.store("leadsquared");
  const { id } = store.account("email", john.email)!;
  store.updateAccount(id, (account) => ({ ...account, passwordHash: "changed" }));
  goOn();
  await seeding;
  expect(store.account("id", id)?.passwordHash).toBe("changed");
  slow.close();
  quick.close();
});

it("lets exactly one win across two processes on one file, too", async () => {
  const file = join(folder, "shared.sqlite");
  // Both find the file new.
  const connections = await Promise.all([start(file), start(file)].map(listening));
  await race(connections, 40);
});
