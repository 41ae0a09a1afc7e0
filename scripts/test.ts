// The one test run. Every step's own output is shown, a failure stops nothing, and the last line says how it went:
// `N passed, N failed`, summed over all steps. With --full it runs the long matrices instead.
import { constants } from "node:os";
import { delimiter, join } from "node:path";
import { findBrowser } from "./findBrowser.ts";
import { findHeadlessShell } from "./findHeadlessShell.ts";
import { runSteps, type Step } from "./runSteps.ts";

// One project a step: one that finds no test of its own can't hide behind the others.
function vitestProject(name: string): Step {
  return {
    name,
    command: "vitest",
    args: (report) => [
      ...["run", "--project", name, "--allowOnly=false"],
      ...["--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
    ],
    runner: "vitest",
    needsBrowser: !["unit", "full"].includes(name),
  };
}

function playwrightProjects(name: string, projects: readonly string[]): Step {
  return {
    name,
    command: "playwright",
    // Where the JSON goes it takes from the environment.
    args: () => ["test", "--forbid-only", "--reporter=list,json", ...projects.map((it) => `--project=${it}`)],
    runner: "playwright",
    needsBrowser: true,
  };
}

const steps: readonly Step[] = [
  { name: "types", command: "tsc", args: () => ["--noEmit", "-p", "tsconfig.json"] },
  { name: "format", command: "biome", args: () => ["check", "--error-on-warnings"] },
  { name: "lint", command: "oxlint", args: () => ["--type-aware", "--deny-warnings"] },
  vitestProject("unit"),
  vitestProject("browser"),
  vitestProject("browser-18"),
  vitestProject("stories"),
  vitestProject("packages"),
  playwrightProjects("e2e", ["portal", "hosts", "workshop"]),
];

/** What takes too long for every run; npm test has a slice of each. */
const fullSteps: readonly Step[] = [
  vitestProject("full"),
  vitestProject("full-browser"),
  playwrightProjects("full-e2e", ["full", "portal-full", "workshop-full"]),
];

process.env["PATH"] = [join(process.cwd(), "node_modules", ".bin"), process.env["PATH"]].join(delimiter);

const chosen = process.argv.includes("--full") ? fullSteps : steps;
const { passed, failed, stoppedBy } = await runSteps(chosen, async () => ({
  CHROMIUM_PATH: await findBrowser(),
  HEADLESS_SHELL_PATH: await findHeadlessShell(),
}));
if (stoppedBy) {
  console.log(`stopped by ${stoppedBy}: there is no result`);
  process.exitCode = 128 + constants.signals[stoppedBy];
} else {
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
