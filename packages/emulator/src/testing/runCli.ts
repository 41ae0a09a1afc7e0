import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { call } from "./call.ts";
import { anyPorts } from "./startTestEmulator.ts";

const cli = fileURLToPath(new URL("../cli.ts", import.meta.url));

/** A started `rekey-emulator`. */
export interface CliRun {
  readonly child: ChildProcessWithoutNullStreams;
  readonly output: () => string;
  readonly errors: () => string;
  /** Resolves once the output contains this text. */
  readonly says: (text: string) => Promise<void>;
  /** Resolves with the exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>;
}

/** Runs `rekey-emulator` as a process of its own, on free ports unless told otherwise. */
export function runCli(cwd: string, options: readonly string[], env: NodeJS.ProcessEnv = {}): CliRun {
  const ports = Object.keys(anyPorts).flatMap((part) => [`--${part}`, "0"]);
  const child = spawn(process.execPath, [cli, ...ports, ...options], { cwd, env: { ...process.env, ...env } });
  let output = "";
  let errors = "";
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    output += chunk;
  });
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
    errors += chunk;
  });
  const ended = once(child, "close").then(([code, signal]) => (code ?? signal) as number | NodeJS.Signals);
  return {
    child,
    output: () => output,
    errors: () => errors,
    async says(text) {
      while (!output.includes(text)) {
        const end = await Promise.race([once(child.stdout, "data"), ended]);
        if (!Array.isArray(end)) throw new Error(`rekey-emulator ended (${end}) before it said ${text}: ${errors}`);
      }
    },
    ended,
  };
}

/** Waits until a CLI that was started with `--json` listens; returns what the clients of both vendors need. */
export async function listening(run: CliRun) {
  await run.says("\n");
  const { urls } = JSON.parse(run.output().split("\n")[0]!) as { urls: Record<keyof typeof anyPorts, string> };
  return { urls, fixtures: (await call(`${urls.control}/fixtures`)).body };
}
