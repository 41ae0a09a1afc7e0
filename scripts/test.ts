// The one test run. Every step's own output is shown, a failure stops nothing, and the last line says how it went:
// `N passed, N failed`, summed over all steps. With --full it runs the long matrices instead.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { constants, tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { type Counts, countTests, sumCounts } from "./countTests.ts";
import { findBrowser } from "./findBrowser.ts";

interface Step {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  /** Who writes the report that the tests are counted from; without one the step as a whole is counted. */
  readonly runner?: "vitest" | "playwright";
  readonly inBrowser?: boolean;
}

// A step that hangs is ended, and counts as failed, instead of the run never ending.
const stepLimit = 15 * 60_000; // milliseconds
const stopLimit = 5_000; // milliseconds

const reports = mkdtempSync(join(tmpdir(), "rekey-test-"));
const reportOf = (name: string) => join(reports, `${name}.json`);

function vitestProject(name: string): Step {
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${reportOf(name)}`];
  // One project a step: one that finds no test of its own can't hide behind the others.
  const args = ["run", "--project", name, "--allowOnly=false", ...reporters];
  return { name, command: "vitest", args, runner: "vitest", inBrowser: name !== "unit" };
}

const steps: readonly Step[] = [
  { name: "types", command: "tsc", args: ["--noEmit", "-p", "tsconfig.json"] },
  { name: "format", command: "biome", args: ["check", "--error-on-warnings"] },
  { name: "lint", command: "oxlint", args: ["--type-aware", "--deny-warnings"] },
  vitestProject("unit"),
  vitestProject("browser"),
  vitestProject("stories"),
  vitestProject("packages"),
  {
    name: "e2e",
    command: "playwright",
    args: ["test", "--forbid-only", "--reporter=list,json"],
    runner: "playwright",
    inBrowser: true,
  },
];

/** The long matrices, such as every browser by every vendor: none is written yet. */
const fullSteps: readonly Step[] = [];

process.env["PATH"] = [join(process.cwd(), "node_modules", ".bin"), process.env["PATH"]].join(delimiter);

let running: ChildProcess | undefined;
let stoppedBy: NodeJS.Signals | undefined;
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => {
    stoppedBy ??= signal;
    running?.kill(signal);
    setTimeout(() => running?.kill("SIGKILL"), stopLimit).unref();
  });
}

function exitCodeOf({ name, command, args }: Step): Promise<number> {
  return new Promise((resolve) => {
    running = spawn(command, args, {
      stdio: "inherit",
      env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: reportOf(name) },
      shell: process.platform === "win32",
      timeout: stepLimit,
      killSignal: "SIGKILL",
    });
    running.on("error", (error) => {
      console.error(`${command} did not start: ${error.message}`);
      resolve(1);
    });
    running.on("exit", (code, signal) => {
      if (signal) console.error(`${command} was ended by ${signal}`);
      resolve(code ?? 1);
    });
  });
}

function readReport(name: string): string | undefined {
  try {
    return readFileSync(reportOf(name), "utf8");
  } catch {
    return undefined;
  }
}

async function run(step: Step): Promise<Counts> {
  const exitCode = await exitCodeOf(step);
  if (step.runner) return countTests(step.runner, readReport(step.name), exitCode);
  return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function runAll(all: readonly Step[]): Promise<Counts> {
  if (all.some((step) => step.inBrowser)) {
    try {
      const path = await findBrowser();
      process.env["CHROMIUM_PATH"] = path;
      console.log(`browser: ${path}`);
    } catch (error) {
      delete process.env["CHROMIUM_PATH"];
      console.error(error instanceof Error ? error.message : error);
    }
  }

  const results: (Counts & { name: string; seconds: number })[] = [];
  for (const step of all) {
    console.log(`\n── ${step.name}: ${[step.command, ...step.args].join(" ")}`);
    const started = Date.now();
    let counts: Counts = { passed: 0, failed: 1 };
    if (step.inBrowser && !process.env["CHROMIUM_PATH"])
      console.error("not run, and failed: there is no browser, see above");
    else counts = await run(step);
    if (stoppedBy) break;
    results.push({ ...counts, name: step.name, seconds: (Date.now() - started) / 1000 });
  }

  console.log();
  for (const { name, passed, failed, seconds } of results) {
    console.log(
      `${name.padEnd(10)}${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed  ${seconds.toFixed(1)} s`,
    );
  }
  return sumCounts(results);
}

const full = process.argv.includes("--full");
if (full && fullSteps.length === 0) console.log("There are no long matrices yet, so there was nothing to run.");
const { passed, failed } = await runAll(full ? fullSteps : steps);
rmSync(reports, { recursive: true, force: true });
if (stoppedBy) {
  console.log(`stopped by ${stoppedBy}: there is no result`);
  process.exitCode = 128 + constants.signals[stoppedBy];
} else {
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
