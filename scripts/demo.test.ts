import { spawn } from "node:child_process";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";

const parts = ["portal", "control", "leadsquared", "loginradius", "captcha"] as const;
const anyPorts = parts.flatMap((part) => [`--${part}`, "0"]);
const startLimit = 60_000; // milliseconds: the demo builds the portal

function startDemo(args: readonly string[]) {
  const root = join(import.meta.dirname, "..");
  const demo = spawn(process.execPath, ["--conditions=@rekey/source", "scripts/demo.ts", ...args], { cwd: root });
  onTestFinished(() => void demo.kill("SIGKILL"));
  let output = "";
  const ended = once(demo, "close").then(([code]) => ({ code, output }));
  const ready = new Promise<string>((resolve, reject) => {
    const read = (data: Buffer) => {
      output += data;
      if (output.includes("Ctrl-C stops it")) resolve(output);
    };
    demo.stdout.on("data", read);
    demo.stderr.on("data", read);
    void ended.then(() => reject(new Error(`the demo ended before it was ready:\n${output}`)));
  });
  ready.catch(() => {});
  return { demo, ready, ended };
}

async function occupyPort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await once(server, "listening");
  return (server.address() as AddressInfo).port;
}

test.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
  "starts everything, prints what is needed, and %s leaves nothing listening",
  { timeout: startLimit },
  async (signal) => {
    const { demo, ready, ended } = startDemo(anyPorts);
    const output = await ready;
    const portal = /ready: (http:\S+)/.exec(output)?.[1] ?? "";
    const control = /control +(http:\S+)/.exec(output)?.[1] ?? "";
    const urls = [...new Set(output.match(/http:\/\/127\.0\.0\.1:\d+/g))];
    expect(urls).toHaveLength(parts.length);

    expect(await (await fetch(portal)).text()).toContain('<div id="root">');
    const fixtures = await (await fetch(`${control}/fixtures`)).json();
    const rows = output.split("\n").map((line) => line.trim().split(/ {2,}/));
    for (const { emailAddress, password } of fixtures.leadsquared.accounts) {
      expect(rows).toContainEqual(["LeadSquared", emailAddress, password]);
    }
    for (const { email, password } of fixtures.loginradius.accounts) {
      expect(rows).toContainEqual(["LoginRadius", email, password]);
    }
    expect(output).not.toContain(fixtures.leadsquared.secretKey);

    // Several times, as from a terminal: from the terminal itself, from npm, and from toolchain.mjs.
    for (let times = 0; times < 3; times++) demo.kill(signal);
    expect(await ended).toMatchObject({ code: 0, output: expect.stringMatching(/demo: stopped\n$/) });
    for (const url of urls) await expect(fetch(url)).rejects.toThrow("fetch failed");
  },
);

test.each(parts)("a busy port for %s is one clear error, before anything else is started", async (part) => {
  const port = await occupyPort();
  const { ended } = startDemo([...anyPorts, `--${part}`, String(port)]);
  const { code, output } = await ended;
  expect(code).toBe(1);
  expect(output).toMatch(
    new RegExp(`^demo: Port ${port}, for the .*, is in use\\. .* npm run demo -- --${part} \\d+\n$`),
  );
});

test.each([
  { args: ["--portal", "70000"], words: '--portal is "70000", and a port is a number from 0 to 65535.' },
  { args: ["--portal", "http"], words: '--portal is "http", and a port is a number from 0 to 65535.' },
  { args: ["--portal="], words: '--portal is "", and a port is a number from 0 to 65535.' },
  { args: ["--portal", "4800"], words: "Two parts are to listen on port 4800. Choose another one with --control." },
  { args: ["--potral", "1"], words: "Unknown option '--potral'" },
  { args: ["5183"], words: "Unexpected argument '5183'" },
])("refuses $args in words", async ({ args, words }) => {
  const { code, output } = await startDemo(args).ended;
  expect(code).toBe(1);
  expect(output).toContain(`demo: ${words}`);
  expect(output).not.toMatch(/^ +at /m);
});

test("--help names every port and starts nothing", async () => {
  const { code, output } = await startDemo(["--help"]).ended;
  expect(code).toBe(0);
  for (const part of parts) expect(output).toContain(`--${part} PORT`);
});
