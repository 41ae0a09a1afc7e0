// What the emulator costs, measured beside a bare hono route that does only the same password hashing:
//   pnpm bench
// Figures are of this machine, at this moment; nothing here fails a test run.
import { fork, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Fixtures } from "../node.ts";
import { type Client, changeClient, loginClient } from "./clients.ts";
import type { Served } from "./server.ts";

const rounds = 5;
const source = "--conditions=@rekey/source";

interface Server {
  readonly url: string;
  readonly memory: () => Promise<{ residentBytes: number; heapBytes: number }>;
  readonly stop: () => void;
}

async function start(served: Served, cost: "real" | "minimum"): Promise<Server> {
  const child = fork(join(import.meta.dirname, "server.ts"), [served, cost], { execArgv: [source, "--expose-gc"] });
  const [{ url }] = (await once(child, "message")) as [{ url: string }];
  return {
    url,
    async memory() {
      child.send("memory");
      const [memory] = (await once(child, "message")) as [{ residentBytes: number; heapBytes: number }];
      return memory;
    },
    stop: () => child.disconnect(),
  };
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Sends `count` requests, `concurrency` at a time, and returns how many a second were answered. */
async function throughput(client: Client, count: number, concurrency: number): Promise<number> {
  const start = performance.now();
  let left = count;
  await Promise.all(
    Array.from({ length: concurrency }, async () => {
      while (left-- > 0) await client();
    }),
  );
  return (count / (performance.now() - start)) * 1_000;
}

/** The durations of `count` requests, one after the other, in milliseconds. */
async function latencies(client: Client, count: number): Promise<number[]> {
  const all: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const start = performance.now();
    await client();
    all.push(performance.now() - start);
  }
  return all;
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)]!;
}

async function fixturesOf({ url }: Server): Promise<Fixtures> {
  return (await fetch(`${url}/fixtures`)).json() as Promise<Fixtures>;
}

async function compareThroughput(): Promise<void> {
  const [emulator, bare] = [await start("emulator", "real"), await start("bare", "real")];
  const fixtures = await fixturesOf(emulator);
  const cases = [
    ["LoginRadius login, 4 at a time", loginClient("loginradius", fixtures), loginClient("bare", bare.url), 120, 4],
    ["LeadSquared sign-in, 4 at a time", loginClient("leadsquared", fixtures), loginClient("bare", bare.url), 120, 4],
    [
      "LoginRadius change, one by one",
      await changeClient("loginradius", fixtures),
      await changeClient("bare", bare.url),
      40,
      1,
    ],
    [
      "LeadSquared change, one by one",
      await changeClient("leadsquared", fixtures),
      await changeClient("bare", bare.url),
      40,
      1,
    ],
  ] as const;
  say(`Throughput at real hash cost, median of ${rounds} rounds in turn (wanted: at least 0.8)`);
  for (const [name, emulated, alone, count, concurrency] of cases) {
    const [ours, theirs]: [number[], number[]] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      ours.push(await throughput(emulated, count, concurrency));
      theirs.push(await throughput(alone, count, concurrency));
    }
    const [our, their] = [median(ours), median(theirs)];
    say(`  ${name}: ${our.toFixed(1)}/s, bare ${their.toFixed(1)}/s, ratio ${(our / their).toFixed(2)}`);
  }
  emulator.stop();
  bare.stop();
}

async function compareLatency(): Promise<void> {
  const [emulator, bare] = [await start("emulator", "minimum"), await start("bare", "minimum")];
  const fixtures = await fixturesOf(emulator);
  say("Time of a request at minimum hash cost, median of 2,000 (wanted: at most 1 ms more than bare)");
  for (const vendor of ["loginradius", "leadsquared"] as const) {
    const cases = [
      ["sign-in", loginClient(vendor, fixtures), loginClient("bare", bare.url)],
      ["change", await changeClient(vendor, fixtures), await changeClient("bare", bare.url)],
    ] as const;
    for (const [name, emulated, alone] of cases) {
      await latencies(emulated, 500);
      await latencies(alone, 500);
      const [our, their] = [median(await latencies(emulated, 2_000)), median(await latencies(alone, 2_000))];
      const figures = [our, their, our - their].map((each) => each.toFixed(2));
      say(`  ${vendor} ${name}: ${figures[0]} ms, bare ${figures[1]} ms, difference ${figures[2]} ms`);
    }
  }
  emulator.stop();
  bare.stop();
}

async function compareMemory(): Promise<void> {
  const server = await start("emulator", "minimum");
  const fixtures = await fixturesOf(server);
  const send = async (count: number) => {
    for (let sent = 0; sent < count; sent += 1_000) {
      await latencies(loginClient("loginradius", fixtures), 334);
      await latencies(loginClient("leadsquared", fixtures), 334);
      // Signed in anew each time, as old tokens are forgotten; an even number, so that the first password is back.
      await latencies(await changeClient("loginradius", fixtures), 332);
    }
  };
  await send(10_000);
  const early = await server.memory();
  await send(90_000);
  const late = await server.memory();
  say("Memory after 100,000 requests beside that after 10,000 (wanted: at most 1.2)");
  for (const [name, key] of [
    ["resident", "residentBytes"],
    ["heap", "heapBytes"],
  ] as const) {
    const figures = [early[key], late[key]].map((bytes) => (bytes / 2 ** 20).toFixed(1));
    say(`  ${name}: ${figures[0]} MiB, then ${figures[1]} MiB, ratio ${(late[key] / early[key]).toFixed(2)}`);
  }
  server.stop();
}

async function measureStart(): Promise<void> {
  const cli = join(import.meta.dirname, "..", "cli.ts");
  const ports = ["control", "leadsquared", "loginradius", "captcha"].flatMap((part) => [`--${part}`, "0"]);
  const times: number[] = [];
  for (let round = 0; round < 2 * rounds; round += 1) {
    const begun = performance.now();
    const child = spawn(process.execPath, [source, cli, ...ports, "--data", ":memory:"]);
    for await (const data of child.stdout) if (String(data).includes("control")) break;
    times.push(performance.now() - begun);
    child.kill();
    await once(child, "exit");
  }
  const range = `${Math.min(...times).toFixed(0)} to ${Math.max(...times).toFixed(0)} ms`;
  say(`Start to ready at real hash cost: median ${median(times).toFixed(0)} ms, ${range} (wanted: under 1,000)`);
}

await measureStart();
await compareThroughput();
await compareLatency();
await compareMemory();
