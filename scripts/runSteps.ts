import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Counts, countTests, sumCounts } from "./countTests.ts";
import { nameFailures } from "./nameFailures.ts";

/** A part of the test run: one command. */
export interface Step {
  readonly name: string;
  readonly command: string;
  /** @param report - where the runner is to write its JSON report */
  readonly args: (report: string) => readonly string[];
  /** Who writes the report that the tests are counted from; without one the step as a whole is counted. */
  readonly runner?: "vitest" | "playwright" | undefined;
  readonly needsBrowser?: boolean | undefined;
}

/** How all steps went; `stoppedBy` where a signal left the rest undone. */
export interface StepResults extends Counts {
  readonly stoppedBy?: NodeJS.Signals | undefined;
}

// A step that hangs is ended, and counts as failed, instead of the run never ending.
const stepLimit = 15 * 60_000; // milliseconds
const stopLimit = 5_000; // milliseconds
const windows = process.platform === "win32";
const oneFailure: Counts = { passed: 0, failed: 1 };

/**
 * Runs the steps one after the other, each in sight, and goes on after a failure.
 *
 * @param findBrowsers - called once, if any step needs a browser; what it finds is handed to the steps as variables of their
 *   environment. Where it rejects, every step that needs one counts as failed.
 */
export async function runSteps(
  steps: readonly Step[],
  findBrowsers: () => Promise<Readonly<Record<string, string | undefined>>>,
): Promise<StepResults> {
  const reports = mkdtempSync(join(tmpdir(), "rekey-test-"));
  let running: ChildProcess | undefined;
  let stoppedBy: NodeJS.Signals | undefined;
  let browsers: Readonly<Record<string, string | undefined>> | undefined;
  const failures: string[] = [];

  /** Reaches a runner and everything that it started: the tests start servers and browsers of their own. */
  function signalRunning(signal: NodeJS.Signals): void {
    try {
      if (windows) running?.kill(signal);
      else if (running?.pid !== undefined) process.kill(-running.pid, signal);
    } catch {
      // Nobody is left.
    }
  }

  function stop(signal: NodeJS.Signals): void {
    if (stoppedBy) return;
    stoppedBy = signal;
    signalRunning(signal);
    setTimeout(signalRunning, stopLimit, "SIGKILL").unref();
  }

  function exitCodeOf(command: string, args: readonly string[], report: string): Promise<number> {
    return new Promise((resolve) => {
      running = spawn(command, args, {
        stdio: "inherit",
        env: { ...process.env, ...browsers, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
        shell: windows,
        // A process group of its own, which signalRunning can reach as a whole.
        detached: !windows,
      });
      const limit = setTimeout(() => {
        console.error(`${command} was still running after ${stepLimit / 60_000} minutes`);
        signalRunning("SIGKILL");
      }, stepLimit);
      const finish = (exitCode: number) => {
        clearTimeout(limit);
        // What a runner that broke off has left behind.
        signalRunning("SIGKILL");
        resolve(exitCode);
      };
      running.on("error", (error) => {
        console.error(`${command} did not start: ${error.message}`);
        finish(1);
      });
      running.on("exit", (code, signal) => {
        if (signal) console.error(`${command} was ended by ${signal}`);
        finish(code ?? 1);
      });
    });
  }

  async function run({ name, command, args, runner, needsBrowser }: Step): Promise<Counts> {
    const report = join(reports, `${name}.json`);
    console.log(`\n── ${name}: ${[command, ...args(report)].join(" ")}`);
    if (needsBrowser && browsers === undefined) {
      console.error("not run, and failed: there is no browser, as said above");
      return oneFailure;
    }
    const exitCode = await exitCodeOf(command, args(report), report);
    if (runner) {
      const json = readIfThere(report);
      failures.push(...nameFailures(runner, json));
      return countTests(runner, json, exitCode);
    }
    return exitCode === 0 ? { passed: 1, failed: 0 } : oneFailure;
  }

  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  for (const signal of signals) process.on(signal, stop);
  const results: (Counts & { name: string; seconds: string })[] = [];
  try {
    if (steps.some(({ needsBrowser }) => needsBrowser)) {
      try {
        browsers = await findBrowsers();
        for (const [name, path] of Object.entries(browsers)) console.log(`browser: ${name}=${path ?? ""}`);
      } catch (error) {
        console.error(error instanceof Error ? error.message : error);
      }
    }
    for (const step of steps) {
      if (stoppedBy) break;
      const started = performance.now();
      const counts = await run(step);
      if (!stoppedBy) results.push({ ...counts, name: step.name, seconds: inSeconds(performance.now() - started) });
    }
  } finally {
    for (const signal of signals) process.off(signal, stop);
    rmSync(reports, { recursive: true, force: true });
  }

  // At the end, where they are found: what each step printed is long.
  if (failures.length > 0) console.log(`\nfailed:\n${failures.join("\n")}`);
  console.log();
  for (const { name, passed, failed, seconds } of results) {
    console.log(`${name.padEnd(10)}${column(passed)} passed ${column(failed)} failed  ${seconds}`);
  }
  return { ...sumCounts(results), stoppedBy };
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

function inSeconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

function column(count: number): string {
  return String(count).padStart(5);
}
