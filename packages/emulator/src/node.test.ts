import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { type AddressInfo, connect, createServer as createTcpServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { type RunningEmulator, startEmulator } from "./node.ts";
import { call } from "./testing/call.ts";
import { leadSquaredClient } from "./testing/leadSquaredClient.ts";
import { loginRadiusClient } from "./testing/loginRadiusClient.ts";
import { anyPorts, asha, john, startTestEmulator } from "./testing/startTestEmulator.ts";

const folder = mkdtempSync(join(tmpdir(), "rekey-emulator-"));
afterAll(() => rmSync(folder, { recursive: true }));

const next = "NewSamplepassword@123";
const parts = ["control", "leadsquared", "loginradius", "captcha"] as const;

/** Rejects where somebody listens on the port. */
async function listenOnce(port: number): Promise<void> {
  const server = createTcpServer();
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(port, "127.0.0.1", resolve));
  await new Promise((resolve) => server.close(resolve));
}

describe("startEmulator", () => {
  it("says where each part listens", async () => {
    const emulator = await startEmulator({ ports: anyPorts });
    for (const part of parts) {
      expect(emulator.ports[part]).toBeGreaterThan(0);
      expect(emulator.urls[part]).toBe(`http://127.0.0.1:${emulator.ports[part]}`);
      expect((await fetch(emulator.urls[part])).headers.get("content-type")).toBe("application/json");
    }
    await emulator.close();
  });

  it("answers 404 in JSON to everything on the captchas' port", async () => {
    const emulator = await startTestEmulator();
    const { captcha } = emulator.urls;
    for (const [method, path] of [
      ["GET", "/"],
      ["POST", "/siteverify"],
      ["OPTIONS", "/1/api.js"],
    ] as const) {
      const { status, body } = await call(captcha + path, { method });
      expect([status, body]).toEqual([404, { error: "No captcha is emulated here yet." }]);
    }
    await emulator.close();
  });

  it("leaves the globals of the process that runs it alone", async () => {
    const [request, response] = [globalThis.Request, globalThis.Response];
    const emulator = await startEmulator({ ports: anyPorts });
    expect([globalThis.Request, globalThis.Response]).toEqual([request, response]);
    await emulator.close();
  });

  it.each(parts)("names a busy port for %s and leaves no other open", async (busyPart) => {
    const holder = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => holder.once("listening", resolve));
    const busyPort = (holder.address() as AddressInfo).port;
    const free = await startEmulator({ ports: anyPorts });
    await free.close();

    const purpose = {
      control: "the control API",
      leadsquared: "LeadSquared",
      loginradius: "LoginRadius",
      captcha: "captchas",
    };
    await expect(startEmulator({ ports: { ...free.ports, [busyPart]: busyPort } })).rejects.toThrow(
      `Port ${busyPort} for ${purpose[busyPart]} is already in use on 127.0.0.1; ` +
        `stop what uses it or choose another with --${busyPart} or the option ports.${busyPart}.`,
    );

    for (const part of parts) await listenOnce(free.ports[part]);
    holder.close();
  });

  it.each([-1, 65_536, 1.5, Number.NaN])("refuses %s as a port", async (port) => {
    await expect(startEmulator({ ports: { ...anyPorts, loginradius: port } })).rejects.toThrow(
      `Port ${port} for LoginRadius does not exist; choose one from 1 to 65535, or 0 for any free one, with --loginradius`,
    );
  });

  it.each([
    ["", "The host is empty; name an address such as 127.0.0.1, or leave it out."],
    ["192.0.2.1", "can't be opened on 192.0.2.1"],
  ])("refuses “%s” as a host", async (host, problem) => {
    await expect(startEmulator({ ports: anyPorts, host })).rejects.toThrow(problem);
  });

  it("takes requests by any name where it listens on every address", async () => {
    const emulator = await startEmulator({ ports: anyPorts, host: "0.0.0.0" });
    expect(emulator.urls.control).toBe(`http://127.0.0.1:${emulator.ports.control}`);
    expect((await call(`${emulator.urls.control}/health`)).status).toBe(200);
    await emulator.close();
  });
});

describe("close", () => {
  it("ends connections that are kept alive, at once, and frees the ports", async () => {
    const emulator = await startEmulator({ ports: anyPorts });
    const socket = connect(emulator.ports.leadsquared, "127.0.0.1");
    socket.write("GET /unknown HTTP/1.1\r\nHost: localhost\r\n\r\n");
    await new Promise((resolve) => socket.once("data", resolve));
    const ended = new Promise((resolve) => socket.once("close", resolve));
    socket.resume();

    const started = performance.now();
    await emulator.close();
    await ended;
    // Node itself would wait for 5 seconds.
    expect(performance.now() - started).toBeLessThan(2_000);
    for (const part of parts) await listenOnce(emulator.ports[part]);
  });

  it("may be called twice, and while a change is under way", async () => {
    const data = join(folder, "closing.sqlite");
    const emulator = await startTestEmulator({ data });
    const client = leadSquaredClient(emulator);
    const change = client.changePassword(await client.authKey(), john.password, next).catch(() => undefined);
    await new Promise((resolve) => setImmediate(resolve));
    await Promise.all([emulator.close(), emulator.close()]);
    await change;

    const again = await startTestEmulator({ data });
    const accepted = await Promise.all(
      [john.password, next].map((password) => leadSquaredClient(again).accepts({ ...john, password })),
    );
    expect(accepted.filter(Boolean)).toHaveLength(1);
    await again.close();
  });
});

describe("a data file", () => {
  it("keeps changed passwords and tokens over a restart, and the seed does not write over them", async () => {
    const data = join(folder, "kept.sqlite");
    const first = await startTestEmulator({ data });
    const authKey = await leadSquaredClient(first).authKey();
    const token = await loginRadiusClient(first).token();
    await leadSquaredClient(first).changePassword(authKey, john.password, next);
    await loginRadiusClient(first).changePassword(token, john.password, next);
    await first.close();

    const second = await startTestEmulator({ data });
    const [leadsquared, loginradius] = [leadSquaredClient(second), loginRadiusClient(second)];
    for (const client of [leadsquared, loginradius]) {
      expect(await client.accepts(john)).toBe(false);
      expect(await client.accepts({ ...john, password: next })).toBe(true);
      expect(await client.accepts(asha)).toBe(true);
    }
    expect((await leadsquared.changePassword(authKey, next, john.password)).status).toBe(200);
    expect((await loginradius.changePassword(token, next, john.password)).status).toBe(200);
    await second.close();
  });

  it("holds no password", async () => {
    const data = join(folder, "hashed.sqlite");
    const emulator = await startTestEmulator({ data });
    await leadSquaredClient(emulator).changePassword(
      await leadSquaredClient(emulator).authKey(),
      john.password,
      "Telltale-4711",
    );
    await emulator.close();
    const bytes = readFileSync(data, "latin1");
    expect(bytes).toContain(john.email);
    expect(bytes).toContain("$argon2id$");
    for (const password of [john.password, asha.password, "Telltale-4711"]) expect(bytes).not.toContain(password);
  });

  it("may serve two emulators: still only one of two simultaneous changes wins", async () => {
    const data = join(folder, "shared.sqlite");
    const emulators = [await startTestEmulator({ data }), await startTestEmulator({ data })];
    const change = async (emulator: (typeof emulators)[number], password: string) => {
      const client = loginRadiusClient(emulator);
      return client.changePassword(await client.token(), john.password, password);
    };
    const answers = await Promise.all(emulators.map((emulator, index) => change(emulator, `simultaneous-${index}`)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401]);
    await Promise.all(emulators.map((emulator: RunningEmulator) => emulator.close()));
  });

  it("is not written unless it is asked for", async () => {
    const [first, second] = [await startTestEmulator(), await startTestEmulator()];
    const client = leadSquaredClient(first);
    await client.changePassword(await client.authKey(), john.password, next);
    expect(await leadSquaredClient(second).accepts(john)).toBe(true);
    await Promise.all([first.close(), second.close()]);
  });
});
