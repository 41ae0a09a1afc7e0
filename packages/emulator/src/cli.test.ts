import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import { call } from "./testing/call.ts";
import { leadSquaredClient } from "./testing/leadSquaredClient.ts";
import { loginRadiusClient } from "./testing/loginRadiusClient.ts";
import { type CliRun, listening, runCli } from "./testing/runCli.ts";
import { john } from "./testing/startTestEmulator.ts";

// Each test starts processes, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const folder = mkdtempSync(join(tmpdir(), "rekey-emulator-"));
const children: CliRun["child"][] = [];
afterEach(() => children.splice(0).forEach((child) => child.kill("SIGKILL")));
afterAll(() => rmSync(folder, { recursive: true }));

function run(...options: string[]): CliRun {
  const started = runCli(folder, options);
  children.push(started.child);
  return started;
}

async function ready({ says, output }: CliRun): Promise<string> {
  await says("Stop with Ctrl-C.");
  return /^control +(\S+)$/m.exec(output())![1]!;
}

/** Makes this Node look like one that came before `node:sqlite`. */
const olderNode = `data:text/javascript,${encodeURIComponent(`
  import { registerHooks } from "node:module";
  Object.defineProperty(process, "versions", { value: { ...process.versions, node: "24.9.0" } });
  registerHooks({
    resolve(name, context, next) {
      if (name === "node:sqlite") throw new Error("No such built-in module: node:sqlite");
      return next(name, context);
    },
  });
`)}`;

describe("rekey-emulator", () => {
  it("tells an older Node which one it needs, and needs none older than package.json says", async () => {
    const { child, ended, errors, output } = runCli(folder, [], { NODE_OPTIONS: `--import=${olderNode}` });
    children.push(child);
    expect(await ended).toBe(1);
    const { engines } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
    expect(errors()).toContain(`needs Node ${engines.node.replace(">=", "")} or newer`);
    expect(errors()).toContain("this is 24.9.0");
    expect(errors()).not.toContain("--help");
    expect(output()).toBe("");
  });

  it.each(["SIGINT", "SIGTERM"] as const)("serves the fixtures until %s, then frees its ports", async (signal) => {
    const running = run("--data", ":memory:");
    const control = await ready(running);
    const { body } = await call(`${control}/fixtures`);
    expect(body.leadsquared.accounts[0]).toMatchObject({ emailAddress: john.email, password: john.password });
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
    const running = run();
    await ready(running);
    expect(running.output()).toContain("Data: rekey-emulator.sqlite");
    expect(running.output()).not.toContain(john.password);
    expect(existsSync(join(folder, "rekey-emulator.sqlite"))).toBe(true);
  });

  it("takes the ports it is given", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as { port: number };

    const busy = run("--data", ":memory:", "--leadsquared", `${port}`);
    expect(await busy.ended).toBe(1);
    expect(busy.errors()).toBe(
      `Port ${port} for LeadSquared is already in use on 127.0.0.1; ` +
        "stop what uses it or choose another with --leadsquared or the option ports.leadsquared.\n" +
        "rekey-emulator --help shows what there is.\n",
    );
    await new Promise((resolve) => server.close(resolve));

    const running = run("--data", ":memory:", "--leadsquared", `${port}`);
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
    const running = run(...options);
    expect(await running.ended).toBe(1);
    expect(running.errors()).toContain(problem);
    expect(running.errors()).not.toContain("    at ");
    expect(running.output()).toBe("");
  });

  it.each([
    [["--fault", "hing"], "--fault hing: there is no such fault.", "'latency' | 'answer'"],
    [
      ["--fault", "hang", "--fault", "hang,route=/nowhere"],
      "No vendor has the route “/nowhere”",
      "PUT /identity/v2/auth",
    ],
    [["--switch", "loginradius.xhr=1"], "loginradius has no switch “xhr”.", "xhr200"],
    [["--switch", "loginradius.xhr200=1"], "loginradius.xhr200 can't stand so.", 'true | false | "always"'],
    [["--hash-cost", "cheap"], "“cheap” is no hash cost: give real or minimum.", "--help"],
    [["--hash-cost", "toString"], "“toString” is no hash cost", "--help"],
  ])("says on %j what is wrong and what there is", async (options, problem, remedy) => {
    const running = run("--data", ":memory:", ...options);
    expect(await running.ended).toBe(1);
    expect(running.errors()).toContain(problem);
    expect(running.errors()).toContain(remedy);
    expect(running.errors()).not.toContain("    at ");
    expect(running.output()).toBe("");
  });

  it("sets faults and switches from the start, and shows each request in a line without its secrets", async () => {
    const running = run(
      ...["--data", ":memory:", "--hash-cost", "minimum"],
      ...[
        "--fault",
        "html,route=POST /identity/v2/auth/login,times=1",
        "--fault",
        "error,code=967,vendor=loginradius,times=1",
      ],
      ...["--switch", "loginradius.xhr200=false", "--switch", "leadsquared.rateStatus=403"],
    );
    const control = await ready(running);
    expect((await call(`${control}/switches`)).body).toMatchObject({
      leadsquared: { rateStatus: 403 },
      loginradius: { xhr200: false },
    });
    const { body: fixtures } = await call(`${control}/fixtures`);
    const urls = { leadsquared: fixtures.leadsquared.baseUrl, loginradius: fixtures.loginradius.baseUrl };
    const page = await fetch(`${urls.loginradius}/identity/v2/auth/login?apikey=${fixtures.loginradius.apiKey}`, {
      method: "POST",
      body: JSON.stringify(john),
    });
    expect(page.headers.get("content-type")).toMatch("text/html");
    const loginRadius = loginRadiusClient({ urls, fixtures } as never);
    expect((await loginRadius.login()).body.ErrorCode).toBe(967);
    const token = await loginRadius.token();
    const leadSquared = leadSquaredClient({ urls, fixtures } as never);
    const authKey = await leadSquared.authKey();
    await leadSquared.changePassword(authKey, "SomeWrongpassword@1", "SomeNewpassword@1");

    await running.says("MXI");
    const lines = running.output().split("\n").slice(8);
    const time = /^\d\d:\d\d:\d\d/.source;
    const patterns = [
      `${time} loginradius POST +/identity/v2/auth/login +502 +\\d+ ms  fault: html$`,
      `${time} loginradius POST +/identity/v2/auth/login +401 967 +\\d+ ms  fault: error$`,
      `${time} loginradius POST +/identity/v2/auth/login +200 +\\d+ ms$`,
      `${time} leadsquared POST +/api/Authentication/v2/Signin +200 +\\d+ ms$`,
      `${time} leadsquared POST +/api/Settings/v2/ChangePassword +500 MX\\w+ +\\d+ ms$`,
    ];
    for (const [index, pattern] of patterns.entries()) expect(lines[index]).toMatch(new RegExp(pattern));
    for (const secret of [john.password, "SomeWrong", "SomeNew", token, authKey, fixtures.loginradius.apiKey, "\x1b"]) {
      expect(running.output()).not.toContain(secret);
    }
    expect(running.errors()).toBe("");
  });

  it("--hash-cost minimum keeps hashes at the least cost there is, and otherwise at OWASP's", async () => {
    for (const [option, cost] of [
      ["minimum", "m=8,t=1,p=1"],
      ["real", "m=19456,t=2,p=1"],
    ] as const) {
      const data = join(folder, `${option}.sqlite`);
      const running = run("--data", data, "--hash-cost", option, "--json");
      await listening(running);
      running.child.kill("SIGTERM");
      await running.ended;
      expect(readFileSync(data, "latin1").match(/m=\d+,t=\d+,p=\d+/g)).toContain(cost);
    }
  });

  it("--json: a line when it listens and a line per request, without secrets", async () => {
    const running = run(
      "--data",
      ":memory:",
      "--hash-cost",
      "minimum",
      "--json",
      "--fault",
      "hang,route=/api/Access/PublicToken",
    );
    const { urls, fixtures } = await listening(running);
    const token = await loginRadiusClient({ urls, fixtures } as never).token();
    await fetch(`${urls.leadsquared}/api/Access/PublicToken`, { signal: AbortSignal.timeout(100) }).catch(
      () => undefined,
    );
    await running.says('"hang"');
    const events = running
      .output()
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(events).toMatchObject([
      { event: "listening", data: ":memory:", urls },
      { event: "request", vendor: "loginradius", path: "/identity/v2/auth/login", outcome: { status: 200 } },
      { event: "request", vendor: "leadsquared", outcome: { transport: "hang", fault: "hang" } },
    ]);
    for (const secret of [john.password, token]) expect(running.output()).not.toContain(secret);
  });

  it.each([[["--port", "1"]], [["--fault", "hing"]], [["--leadsquared", "65536"]]])(
    "--json: tells a mistake (%j) in JSON too",
    async (options) => {
      const running = run("--data", ":memory:", "--json", ...options);
      expect(await running.ended).toBe(1);
      expect(running.output()).toBe("");
      expect(JSON.parse(running.errors())).toEqual({ event: "error", error: expect.stringMatching(/port|hing/i) });
    },
  );

  it("--quiet shows no requests", async () => {
    const running = run("--data", ":memory:", "--hash-cost", "minimum", "--quiet");
    const control = await ready(running);
    const { body } = await call(`${control}/fixtures`);
    await fetch(body.loginradius.baseUrl);
    running.child.kill("SIGTERM");
    await running.ended;
    expect(running.output()).toMatch(/Stop with Ctrl-C\.\n$/);
  });

  it("warns where other machines can reach it, and only there", async () => {
    const open = run("--data", ":memory:", "--host", "0.0.0.0");
    await ready(open);
    while (open.errors() === "") await once(open.child.stderr, "data");
    expect(open.errors()).toBe(
      "Warning: other machines can reach 0.0.0.0, and everybody knows these accounts' passwords and keys.\n",
    );
    const closed = run("--data", ":memory:", "--host", "localhost");
    await ready(closed);
    expect(closed.errors()).toBe("");
  });

  it("goes on serving when nobody reads its lines any more", async () => {
    const running = run("--data", ":memory:", "--json");
    const { urls } = await listening(running);
    running.child.stdout.destroy();
    for (let count = 0; count < 5; count += 1) expect((await fetch(urls.leadsquared)).status).toBe(404);
    expect((await call(`${urls.control}/health`)).status).toBe(200);
  });
});
