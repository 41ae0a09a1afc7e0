import { once } from "node:events";
import { Agent, request } from "node:http";
import { connect, type Socket } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { call } from "../testing/call.ts";
import { john } from "../testing/startTestEmulator.ts";
import { startVendor, type VendorUnderTest, vendorNames } from "../testing/startVendor.ts";

const next = "NewSamplepassword@123";

describe.each(vendorNames)("a fault of the connection, at %s", (name) => {
  let vendor: VendorUnderTest;
  beforeEach(async () => {
    vendor = await startVendor(name);
  });
  afterEach(() => vendor.close());

  /** Sends a change over a socket, and collects what comes back. */
  function open(): { socket: Socket; ended: Promise<{ text: string; problem: string | undefined }> } {
    const socket = connect(vendor.ports[name], "127.0.0.1");
    let text = "";
    let problem: string | undefined;
    socket.on("data", (chunk) => {
      text += chunk;
    });
    socket.on("error", ({ code }: NodeJS.ErrnoException) => {
      problem = code;
    });
    const ended = new Promise<void>((resolve) => socket.once("close", () => resolve())).then(() => ({ text, problem }));
    socket.write(vendor.changeAsText(next));
    return { socket, ended };
  }

  const outcomes = async () => {
    const { requests } = (await call(`${vendor.urls.control}/requests`)).body;
    return requests
      .filter(({ path }: { path: string }) => vendor.route.endsWith(path))
      .map(({ outcome }: { outcome: object }) => outcome);
  };
  async function metBy(kind: string): Promise<void> {
    while (!(await outcomes()).some((outcome: { transport?: string } | null) => outcome?.transport === kind));
  }
  async function expectChanged(changed: boolean): Promise<void> {
    expect([await vendor.accepts(john.password), await vendor.accepts(next)]).toEqual([!changed, changed]);
  }

  it.each([
    ["before", false],
    ["after", true],
  ])("hang, %s: no byte comes until the client leaves, and the password changed is %s", async (when, changed) => {
    await vendor.setFaults({ kind: "hang", when, times: 1, route: vendor.route });
    const { socket, ended } = open();
    await metBy("hang");
    await expectChanged(changed);
    socket.destroy();
    expect(await ended).toEqual({ text: "", problem: undefined });
  });

  it("hang: an impatient client sees its own time-out, and others are answered meanwhile", async () => {
    await vendor.setFaults({ kind: "hang", times: 1 });
    const impatient = vendor.change(next, { signal: AbortSignal.timeout(50) });
    await expect(impatient).rejects.toThrow("timeout");
    expect((await vendor.change(next)).status).toBe(200);
  });

  it.each([
    { kind: "hang", when: "before" },
    { kind: "hang", when: "after" },
    { kind: "latency", latencyMs: 600_000 },
    { kind: "hang", latencyMs: 600_000 },
  ])("the emulator's end is not held up by %j, which then sees the connection end", async (fault) => {
    await vendor.setFaults({ ...fault, times: 1 });
    const { ended } = open();
    while ((await outcomes()).length === 0);
    await vendor.close();
    expect((await ended).text).toBe("");
  });

  it("a client that left during the latency holds nothing up either", async () => {
    await vendor.setFaults({ kind: "hang", latencyMs: 600_000, times: 1 });
    const { socket, ended } = open();
    while ((await outcomes()).length === 0);
    socket.destroy();
    await ended;
    await metBy("hang");
    await vendor.close();
  });

  it.each([
    ["before", false],
    ["after", true],
  ])("reset, %s: ECONNRESET without an answer, and the password changed is %s", async (when, changed) => {
    await vendor.setFaults({ kind: "reset", when, times: 1 });
    expect(await open().ended).toEqual({ text: "", problem: "ECONNRESET" });
    await expectChanged(changed);
  });

  it("reset: what fetch makes of it", async () => {
    await vendor.setFaults({ kind: "reset", times: 1 });
    const problem = await vendor.change(next).catch((error: unknown) => error);
    expect(problem).toMatchObject({ message: "fetch failed", cause: { code: "ECONNRESET" } });
  });

  it("truncate: status, headers with the full length and half of the body arrive, then the connection ends", async () => {
    await vendor.setFaults({ kind: "truncate", times: 1 });
    const { text, problem } = await open().ended;
    const [head, body] = text.split("\r\n\r\n") as [string, string];
    expect(problem).toBeUndefined();
    expect(head).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
    expect(head).toMatch(/^access-control-allow-origin: \*\r?$/m);
    expect(head).toMatch(/^content-type: application\/json\r?$/m);
    const length = Number(/^content-length: (\d+)\r?$/m.exec(head)![1]);
    expect(body).toHaveLength(Math.floor(length / 2));
    expect(body).toMatch(name === "leadsquared" ? /^\{"IsSuccessful":true,/ : /^\{"IsPost/);
    await expectChanged(true);
  });

  it("truncate: what fetch makes of it: a status, headers, and a body that fails", async () => {
    await vendor.setFaults({ kind: "truncate", times: 1 });
    const answer = await vendor.change(next);
    expect(answer.status).toBe(200);
    await expect(answer.text()).rejects.toThrow("terminated");
    await expectChanged(true);
  });

  it("truncate: an answer without a body (HEAD) keeps its status and headers", async () => {
    await vendor.setFaults({ kind: "truncate", times: 1 });
    const answer = await fetch(`${vendor.url}/nowhere`, { method: "HEAD" });
    expect([answer.status, answer.headers.get("content-type")]).toEqual([404, "application/json"]);
  });

  it.each(["hang", "reset", "truncate"])(
    "%s leaves the calls before and after on other connections alone",
    async (kind) => {
      const agent = new Agent({ keepAlive: true, maxSockets: 1 });
      const kept = async () => {
        const sent = request(vendor.url, { agent }).end();
        const [answer] = await once(sent, "response");
        for await (const _ of answer);
        return [answer.statusCode, sent.reusedSocket];
      };
      expect((await kept())[1]).toBe(false);
      await vendor.setFaults({ kind, times: 1, route: vendor.route });
      const { socket, ended } = open();
      await metBy(kind);
      expect(await kept()).toEqual([404, true]);
      socket.destroy();
      await ended;
      expect(await kept()).toEqual([404, true]);
      agent.destroy();
    },
  );

  it("a connection that was kept alive meets the fault as well", async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const first = request(vendor.url, { agent }).end();
    const [answer] = await once(first, "response");
    for await (const _ of answer);
    await vendor.setFaults({ kind: "reset", times: 1 });
    const second = request(vendor.url, { agent }).end();
    const [problem] = await once(second, "error");
    expect([second.reusedSocket, problem.code]).toEqual([true, "ECONNRESET"]);
    agent.destroy();
  });
});
