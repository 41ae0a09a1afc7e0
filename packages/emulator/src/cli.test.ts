import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import { call } from "./testing/call.ts";
import { john } from "./testing/startTestEmulator.ts";

// Each test starts processes, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const cli = fileURLToPath(new URL("cli.ts", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "rekey-emulator-"));
const anyPorts = ["--control", "0", "--leadsquared", "0", "--loginradius", "0", "--captcha", "0"];

const children: ChildProcessWithoutNullStreams[] = [];
afterEach(() => children.splice(0).forEach((child) => child.kill("SIGKILL")));
afterAll(() => rmSync(folder, { recursive: true }));

interface Run {
  readonly child: ChildProcessWithoutNullStreams;
  readonly output: () => string;
  readonly errors: () => string;
  /** Resolves with the exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>;
}

function run(...options: string[]): Run {
  const child = spawn(process.execPath, [cli, ...options], { cwd: folder });
  children.push(child);
  let output = "";
  let errors = "";
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    output += chunk;
  });
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
    errors += chunk;
  });
  const ended = once(child, "close").then(([code, signal]) => (code ?? signal) as number | NodeJS.Signals);
  return { child, output: () => output, errors: () => errors, ended };
}

async function ready({ output, child }: Run): Promise<string> {
  while (!output().includes("Stop with Ctrl-C.")) await once(child.stdout, "data");
  return /^control +(\S+)$/m.exec(output())![1]!;
}

describe("rekey-emulator", () => {
  it.each(["SIGINT", "SIGTERM"] as const)("serves the fixtures until %s, then frees its ports", async (signal) => {
    const running = run(...anyPorts, "--data", ":memory:");
    const control = await ready(running);
    const { body } = await call(`${control}/fixtures`);
    expect(body.leadsquared.accounts[0]).toEqual({ emailAddress: john.email, password: john.password });
    for (const url of [control, body.leadsquared.baseUrl, body.loginradius.baseUrl]) {
      expect(running.output()).toContain(url);
    }

    running.child.kill(signal);
    expect(await running.ended).toBe(0);
    expect(running.errors()).toBe("");
    for (const url of [control, body.leadsquared.baseUrl, body.loginradius.baseUrl]) {
      const server = createServer().listen(Number(new URL(url).port), "127.0.0.1");
      await once(server, "listening");
      server.close();
    }
  });

  it("keeps its data in the working folder unless told otherwise, and shows no password", async () => {
    const running = run(...anyPorts);
    await ready(running);
    expect(running.output()).toContain("Data: rekey-emulator.sqlite");
    expect(running.output()).not.toContain(john.password);
    expect(existsSync(join(folder, "rekey-emulator.sqlite"))).toBe(true);
  });

  it("takes the ports it is given", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as { port: number };

    const busy = run(...anyPorts, "--data", ":memory:", "--leadsquared", `${port}`);
    expect(await busy.ended).toBe(1);
    expect(busy.errors()).toBe(
      `Port ${port} for LeadSquared is already in use on 127.0.0.1; ` +
        "stop what uses it or choose another with --leadsquared or the option ports.leadsquared.\n" +
        "rekey-emulator --help shows what there is.\n",
    );
    await new Promise((resolve) => server.close(resolve));

    const running = run(...anyPorts, "--data", ":memory:", "--leadsquared", `${port}`);
    await ready(running);
    expect(running.output()).toContain(`LeadSquared  http://127.0.0.1:${port}\n`);
  });

  it("teaches with --help", async () => {
    const running = run("--help");
    expect(await running.ended).toBe(0);
    for (const word of ["--control", "--leadsquared", "--loginradius", "--captcha", "--host", "--data", "/fixtures"]) {
      expect(running.output()).toContain(word);
    }
  });

  it.each([
    [["--port", "4800"], "Unknown option '--port'"],
    [["start"], "Unexpected argument 'start'"],
    [["--control", "many"], "“many” is no port: give a number such as 4801, or 0 for any free one."],
    [["--control", ""], "“” is no port"],
    [["--data", "nowhere/data.sqlite"], "The data file nowhere/data.sqlite can't be used"],
  ])("ends with a sentence on %j", async (options, problem) => {
    const running = run(...anyPorts, ...options);
    expect(await running.ended).toBe(1);
    expect(running.errors()).toContain(problem);
    expect(running.errors()).not.toContain("    at ");
    expect(running.output()).toBe("");
  });
});
