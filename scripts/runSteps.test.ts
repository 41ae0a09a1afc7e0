import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";

const runSteps = join(import.meta.dirname, "runSteps.ts");

/** Runs steps in a process of their own, as a person would see it. Steps and findBrowsers are source code. */
function startRun(steps: string[], findBrowsers = 'async () => ({ CHROMIUM_PATH: "/usr/bin/chromium" })') {
  const folder = mkdtempSync(join(tmpdir(), "rekey-steps-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const script = join(folder, "run.ts");
  writeFileSync(
    script,
    `import { runSteps } from ${JSON.stringify(runSteps)};
    const node = (code: string) => ({ command: process.execPath, args: (report: string) => ["-e", code, report] });
    const vitest = (passed: number, failed: number) => node(\`require("fs").writeFileSync(process.argv[1],
      JSON.stringify({ numPassedTests: \${passed}, numFailedTests: \${failed}, testResults: [] })); process.exitCode = \${failed ? 1 : 0}\`);
    console.log(JSON.stringify(await runSteps([${steps.join()}], ${findBrowsers})));`,
  );
  const child = spawn(process.execPath, [script]);
  let output = "";
  child.stdout.on("data", (data) => (output += data));
  child.stderr.on("data", (data) => (output += data));
  const ended = once(child, "close").then(() => ({
    output,
    result: JSON.parse(output.trim().split("\n").at(-1) ?? ""),
  }));
  const says = async (words: string) => {
    while (!output.includes(words)) await once(child.stdout, "data");
    return output;
  };
  return { child, ended, says };
}

test("adds up runners and single checks, shows what each says, and how long it took", async () => {
  const { output, result } = await startRun([
    '{ name: "types", ...node("console.log(\'all well typed\')") }',
    '{ name: "unit", runner: "vitest", ...vitest(12, 0) }',
  ]).ended;
  expect(result).toEqual({ passed: 13, failed: 0 });
  expect(output).toContain("all well typed");
  expect(output).toMatch(/^unit +12 passed +0 failed +\d+\.\d s$/m);
});

test("goes on after failures, and counts a crash, a missing command and an empty run as such", async () => {
  const { output, result } = await startRun([
    '{ name: "lint", ...node("process.exitCode = 2") }',
    '{ name: "types", ...node("process.abort()") }',
    '{ name: "crash", runner: "vitest", ...node("process.abort()") }',
    '{ name: "nobody", runner: "playwright", command: "no-such-runner", args: () => [] }',
    '{ name: "empty", runner: "vitest", ...vitest(0, 0) }',
    '{ name: "unit", runner: "vitest", ...vitest(5, 2) }',
  ]).ended;
  expect(result).toEqual({ passed: 5, failed: 7 });
  expect(output).toContain("was ended by SIGABRT");
  expect(output).toContain("no-such-runner did not start");
});

test("names the tests that failed once more at the end", async () => {
  const report = JSON.stringify({
    ...{ numPassedTests: 1, numFailedTests: 1 },
    testResults: [
      {
        ...{ name: "a.test.ts", status: "failed", message: "" },
        assertionResults: [{ status: "failed", fullName: "opens", failureMessages: ["Error: it did not\n at x"] }],
      },
    ],
  });
  const write = `require("fs").writeFileSync(process.argv[1], ${JSON.stringify(report)})`;
  const { output } = await startRun([
    `{ name: "unit", runner: "vitest", ...node(${JSON.stringify(write)}) }`,
    '{ name: "types", ...node("console.log(\'all well typed\')") }',
  ]).ended;
  expect(output).toMatch(/all well typed[^]*failed:\na\.test\.ts: opens: Error: it did not\n\nunit/);
});

test("hands the browsers to the steps", async () => {
  const { output } = await startRun([
    '{ name: "a", needsBrowser: true, ...node("console.log(process.env.CHROMIUM_PATH)") }',
  ]).ended;
  expect(output).toMatch(/^\/usr\/bin\/chromium$/m);
});

test("without a browser the steps that need one fail, the others run, and the reason is shown", async () => {
  const { output, result } = await startRun(
    [
      '{ name: "unit", runner: "vitest", ...vitest(12, 0) }',
      '{ name: "e2e", needsBrowser: true, runner: "vitest", ...vitest(7, 0) }',
    ],
    'async () => { throw new Error("install Chromium") }',
  ).ended;
  expect(result).toEqual({ passed: 12, failed: 1 });
  expect(output).toMatch(/^install Chromium$/m);
  expect(output).toContain("not run, and failed: there is no browser");
});

test("looks for no browser where no step needs one", async () => {
  const { result } = await startRun(['{ name: "types", ...node("") }'], 'async () => { throw new Error("asked") }')
    .ended;
  expect(result).toEqual({ passed: 1, failed: 0 });
});

test.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
  "%s ends the step with all it started, and the run",
  async (signal) => {
    const server =
      "const s = require('http').createServer().listen(0, () => console.log('port', s.address().port, '.'))";
    const run = startRun([
      // A server that its runner leaves behind, as a test that is broken off does.
      `{ name: "unit", ...node(${JSON.stringify(`
      require("child_process").spawn(process.execPath, ["-e", ${JSON.stringify(server)}], { stdio: "inherit" });
      setInterval(() => {}, 1000)`)}) }`,
      '{ name: "never", ...node("console.log(\'not reached\')") }',
    ]);
    const port = /port (\d+) \./.exec(await run.says(" .\n"))?.[1];
    run.child.kill(signal);
    const { output, result } = await run.ended;
    expect(result).toEqual({ passed: 0, failed: 0, stoppedBy: signal });
    expect(output).not.toContain("not reached");
    await expect(fetch(`http://127.0.0.1:${port}`)).rejects.toThrow("fetch failed");
  },
);
