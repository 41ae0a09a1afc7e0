import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { type AddressInfo, connect, createServer as createTcpServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it, vi } from "vitest";
import { startEmulator } from "./node.ts";
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

  it("answers 404 in JSON to what is no captcha's on the captchas' port", async () => {
    const emulator = await startTestEmulator();
    const { captcha } = emulator.urls;
    for (const [method, path] of [
      ["GET", "/"],
      ["POST", "/siteverify"],
      ["OPTIONS", "/1/api.js"],
    ] as const) {
      const { status, body } = await call(captcha + path, { method });
      expect([status, body]).toMatchObject([404, { error: "There is nothing of a captcha here." }]);
    }
    await emulator.close();
  });

  it("leaves the globals of the process that runs it alone", async () => {
    const [request, response] = [globalThis.Request, globalThis.Response];
    const emulator = await startTestEmulator();
    expect([globalThis.Request, globalThis.Response]).toEqual([request, response]);
    await emulator.close();
  });

  it.each(parts)("names a busy port for %s and leaves no other open", async (busyPart) => {
    const holder = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => holder.once("listening", resolve));
    const busyPort = (holder.address() as AddressInfo).port;
    const free = await startTestEmulator();
    await free.close();

    const purpose = {
      control: "the control API",
      leadsquared: "LeadSquared",
      loginradius: "LoginRadius",
      captcha: "captchas",
    };
    await expect(startTestEmulator({ ports: { ...free.ports, [busyPart]: busyPort } })).rejects.toThrow(
      `Port ${busyPort} for ${purpose[busyPart]} is already in use on 127.0.0.1; ` +
        `stop what uses it or choose another with --${busyPart} or the option ports.${busyPart}.`,
    );

    for (const part of parts) await listenOnce(free.ports[part]);
    holder.close();
  });

  it.each([-1, 65_536, 1.5, Number.NaN])("refuses %s as a port", async (port) => {
    await expect(startTestEmulator({ ports: { ...anyPorts, loginradius: port } })).rejects.toThrow(
      `Port ${port} for LoginRadius does not exist; choose one from 1 to 65535, or 0 for any free one, with --loginradius`,
    );
  });

  it.each([
    ["", "The host is empty; name an address such as 127.0.0.1, or leave it out."],
    ["192.0.2.1", "can't be opened on 192.0.2.1"],
  ])("refuses “%s” as a host", async (host, problem) => {
    await expect(startTestEmulator({ host })).rejects.toThrow(problem);
  });

  it("takes requests by any name where it listens on every address", async () => {
    const emulator = await startTestEmulator({ host: "0.0.0.0" });
    expect(emulator.urls.control).toBe(`http://127.0.0.1:${emulator.ports.control}`);
    expect((await call(`${emulator.urls.control}/health`)).status).toBe(200);
    await emulator.close();
  });
});

describe("close", () => {
  it("ends every connection at once, also where a request never ends, and frees the ports", async () => {
    const emulator = await startTestEmulator();
    const connections = [
      "GET /unknown HTTP/1.1\r\nHost: localhost\r\n\r\n",
      "POST /api/Authentication/v2/Signin HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{",
    ].map((request) => {
      const socket = connect(emulator.ports.leadsquared, "127.0.0.1");
      // One of them sees its half-sent request reset, which is as good an end.
      socket.on("error", () => undefined).write(request);
      return socket;
    });
    const [answered, waiting] = connections as [Socket, Socket];
    await once(answered, "data");
    const ended = connections.map((socket) => new Promise((resolve) => socket.resume().once("close", resolve)));
    expect(waiting.readableEnded).toBe(false);

    await emulator.close();
    await Promise.all(ended);
    for (const part of parts) await listenOnce(emulator.ports[part]);
  });

  it("is no failure, and neither is a client that goes away, so nothing is reported", async () => {
    const reported = vi.spyOn(console, "error");
    const emulator = await startTestEmulator();
    for (const end of ["client", "emulator"]) {
      const socket = connect(emulator.ports.loginradius, "127.0.0.1").on("error", () => undefined);
      const query = `apikey=${emulator.fixtures.loginradius.apiKey}`;
      socket.write(`POST /identity/v2/auth/login?${query} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\n{`);
      // An answer on another connection, asked for later: by then the half request has been read.
      await call(emulator.urls.loginradius);
      if (end === "client") socket.destroy();
      else await emulator.close();
    }
    expect(reported).not.toHaveBeenCalled();
    reported.mockRestore();
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

  it("holds passwords only as hashes, at the cost OWASP asks for", async () => {
    const data = join(folder, "hashed.sqlite");
    const emulator = await startEmulator({ ports: anyPorts, data });
    await emulator.close();
    const bytes = readFileSync(data, "latin1");
    expect(bytes).toContain(john.email);
    const atOwaspsCost = bytes.match(/\$argon2id\$v=19\$m=19456,t=2,p=1\$/g)!;
    expect(atOwaspsCost.length).toBeGreaterThan(3);
    expect(bytes.match(/\$argon2/g)).toHaveLength(atOwaspsCost.length);
    for (const password of [john.password, asha.password]) expect(bytes).not.toContain(password);
  });

  it("may serve two emulators: still only one of two simultaneous changes wins", async () => {
    const data = join(folder, "shared.sqlite");
    const emulators = [await startTestEmulator({ data }), await startTestEmulator({ data })];
    const change = async (emulator: (typeof emulators)[number], password: string) => {
      const client = loginRadiusClient(emulator);
      return client.changePassword(await client.token(), john.password, password);
    };
    const answers = await Promise.all(emulators.map((emulator, index) => change(emulator, `simultaneous-${index}`)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 401]));
    await Promise.all(emulators.map((emulator) => emulator.close()));
  });

  it("is not written unless it is asked for", async () => {
    const [first, second] = [await startTestEmulator(), await startTestEmulator()];
    const client = leadSquaredClient(first);
    await client.changePassword(await client.authKey(), john.password, next);
    expect(await leadSquaredClient(second).accepts(john)).toBe(true);
    await Promise.all([first.close(), second.close()]);
  });
});
