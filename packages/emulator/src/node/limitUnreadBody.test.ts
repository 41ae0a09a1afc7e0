import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { IncomingMessage } from "node:http";
import { connect, Socket } from "node:net";
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";
import { maximumBodyBytes } from "../http/readBody.ts";
import { signInPath } from "../testing/leadSquaredClient.ts";
import { loginPath } from "../testing/loginRadiusClient.ts";
import { startTestEmulator, type TestEmulator } from "../testing/startTestEmulator.ts";
import { limitUnreadBody, lingerBytes, lingerMs } from "./limitUnreadBody.ts";

const mebibyte = 1_048_576;
const hugeBytes = 256 * mebibyte;
// Far below what is sent, and above what a collector may leave lying about.
const toleratedBytes = 96 * mebibyte;

// In a process of its own, whose memory is the emulator's alone.
const program = `
  import { startTestEmulator } from ${JSON.stringify(new URL("../testing/startTestEmulator.ts", import.meta.url).href)};
  const { ports, fixtures } = await startTestEmulator();
  process.on("message", () => process.send(process.resourceUsage().maxRSS));
  process.send({ ports, fixtures });
`;

let child: ChildProcess;
let complaints = "";
let emulator: Pick<TestEmulator, "ports" | "fixtures">;
beforeAll(async () => {
  child = spawn(process.execPath, ["--input-type=module", "--eval", program], {
    stdio: ["ignore", "inherit", "pipe", "ipc"],
  });
  child.stderr!.setEncoding("utf8").on("data", (text: string) => {
    complaints += text;
  });
  [emulator] = await once(child, "message");
});
afterAll(() => child.kill());

/** The most memory that the emulator's process ever had. */
async function peakBytes(): Promise<number> {
  child.send("memory");
  const [kibibytes] = await once(child, "message");
  return kibibytes * 1_024;
}

interface Sent {
  readonly received: string;
  readonly sentBytes: number;
}

/** Sends a body until it is complete or the connection ends, whatever comes back meanwhile. */
async function sendBody(port: number, head: string, isChunked: boolean, bytes: number): Promise<Sent> {
  const socket = connect(port, "127.0.0.1");
  let received = "";
  socket.on("data", (chunk) => {
    received += chunk;
  });
  socket.on("error", () => undefined);
  const closed = new Promise((resolve) => socket.once("close", resolve));
  const framing = isChunked ? "Transfer-Encoding: chunked" : `Content-Length: ${bytes}`;
  socket.write(`${head} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n${framing}\r\n\r\n`);
  const content = Buffer.alloc(65_536, "x");
  const piece = isChunked ? Buffer.concat([Buffer.from("10000\r\n"), content, Buffer.from("\r\n")]) : content;
  let sentBytes = 0;
  for (; sentBytes < bytes && socket.writable; sentBytes += content.length) {
    if (!socket.write(piece)) await Promise.race([new Promise((resolve) => socket.once("drain", resolve)), closed]);
    // A piece that the system takes at once is drained before any event is let in, also before what was received.
    await new Promise(setImmediate);
  }
  if (sentBytes < bytes) await closed;
  else while (!received.endsWith("}")) await once(socket, "data");
  socket.destroy();
  return { received, sentBytes };
}

const cases = (["leadsquared", "loginradius"] as const).flatMap((vendor) =>
  ["POST", "GET", "PUT"].flatMap((method) => [false, true].map((isChunked) => ({ vendor, method, isChunked }))),
);

const headOf = (vendor: "leadsquared" | "loginradius", method: string, fixtures = emulator.fixtures) =>
  vendor === "leadsquared" ? `${method} ${signInPath}` : `${method} ${loginPath}?apikey=${fixtures.loginradius.apiKey}`;

function expectRefusal({ received }: Sent, vendor: "leadsquared" | "loginradius", method: string): void {
  const [head, body] = received.split("\r\n\r\n") as [string, string];
  const status = method === "POST" ? 400 : vendor === "leadsquared" ? 404 : 405;
  expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(JSON.parse(body)).toHaveProperty(vendor === "leadsquared" ? "ExceptionMessage" : "ErrorCode");
  if (status === 400) expect(body).toContain("1 MiB");
}

describe("a body over the limit", () => {
  it.each(cases)("is answered by $vendor ($method, chunked: $isChunked), and the rest left alone", async (each) => {
    const { vendor, method, isChunked } = each;
    // The second time, so that what the first call loads counts for nothing.
    await sendBody(emulator.ports[vendor], headOf(vendor, method), isChunked, 2 * mebibyte);
    const before = await peakBytes();
    const sent = await sendBody(emulator.ports[vendor], headOf(vendor, method), isChunked, hugeBytes);
    expectRefusal(sent, vendor, method);
    // What the two systems' buffers hold was sent, but never read.
    expect(sent.sentBytes).toBeLessThan(lingerBytes + 48 * mebibyte);
    expect((await peakBytes()) - before).toBeLessThan(toleratedBytes);
  });

  // Without a client: when one looks for its answer is up to the machine.
  it("is read up to a limit, and the answer's connection left open beyond it", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    onTestFinished(() => void vi.useRealTimers());
    const socket = new Socket();
    const incoming = new IncomingMessage(socket);
    limitUnreadBody(incoming);
    for (let bytes = 0; bytes <= lingerBytes; bytes += mebibyte) incoming.push(Buffer.alloc(mebibyte));
    await new Promise(setImmediate);
    vi.advanceTimersByTime(lingerMs - 1);
    expect([incoming.isPaused(), socket.writableEnded]).toEqual([true, false]);
    vi.advanceTimersByTime(1);
    expect(socket.writableEnded).toBe(true);
  });

  it.each(["leadsquared", "loginradius"] as const)(
    "of a byte too many leaves %s's connection usable",
    async (vendor) => {
      // In this process, where time can be held: a busy machine may need longer for the body than a connection is left.
      const own = await startTestEmulator();
      onTestFinished(() => own.close());
      vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
      onTestFinished(() => void vi.useRealTimers());
      const socket = connect(own.ports[vendor], "127.0.0.1");
      const bytes = maximumBodyBytes + 1;
      socket.write(
        `${headOf(vendor, "POST", own.fixtures)} HTTP/1.1\r\nHost: localhost\r\nContent-Length: ${bytes}\r\n\r\n`,
      );
      socket.write("x".repeat(bytes));
      expect(String((await once(socket, "data"))[0])).toContain("1 MiB");
      // The second time when the connection would have ended.
      for (const passingMs of [0, lingerMs]) {
        vi.advanceTimersByTime(passingMs);
        socket.write("GET /nowhere HTTP/1.1\r\nHost: localhost\r\n\r\n");
        expect(String((await once(socket, "data"))[0])).toMatch(/^HTTP\/1\.1 404 /);
      }
      socket.destroy();
    },
  );

  it("can be read by fetch", async () => {
    const answer = await fetch(`http://127.0.0.1:${emulator.ports.leadsquared}${signInPath}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: new Uint8Array(8 * mebibyte),
    });
    expect([answer.status, (await answer.json()) as unknown]).toMatchObject([400, { Status: "Error" }]);
  });

  it("leaves a connection that is slow with its own small body alone", async () => {
    const socket = connect(emulator.ports.leadsquared, "127.0.0.1");
    socket.write(
      `POST ${signInPath} HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{`,
    );
    // An answer to another call: by then the first half has been read.
    await fetch(`http://127.0.0.1:${emulator.ports.leadsquared}`);
    socket.write("}");
    const [answer] = await once(socket, "data");
    expect(String(answer)).toMatch(/^HTTP\/1.1 400 /);
    socket.destroy();
  });

  it("is no failure of the emulator, which says nothing of it", () => {
    expect(complaints).toBe("");
  });
});
