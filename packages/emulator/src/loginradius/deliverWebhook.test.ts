import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { type LoginRadiusClient, loginRadiusClient } from "../testing/loginRadiusClient.ts";
import { asha, john, startTestEmulator, type TestEmulator } from "../testing/startTestEmulator.ts";

/** What the receiver got. */
interface Received {
  readonly method: string | undefined;
  readonly type: string | undefined;
  readonly text: string;
}

let emulator: TestEmulator;
let client: LoginRadiusClient;
let token: string;
let receiver: Server;
let webhookUrl: string;
let received: Received[] = [];
let answerWith: number | "nothing" = 200;

beforeAll(async () => {
  receiver = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    received.push({
      method: request.method,
      type: request.headers["content-type"],
      text: Buffer.concat(chunks).toString(),
    });
    if (answerWith !== "nothing") response.writeHead(answerWith, { location: "/elsewhere" }).end("thanks");
  });
  await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
  webhookUrl = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;
  emulator = await startTestEmulator({ switches: { loginradius: { webhookUrl, rateLimit: "off" } } });
  client = loginRadiusClient(emulator);
});
beforeEach(async () => {
  await emulator.reset();
  token = await client.token();
  received = [];
  answerWith = 200;
});
afterAll(async () => {
  await emulator.close();
  receiver.closeAllConnections();
  receiver.close();
});

const next = "NewSamplepassword@123";
const change = (overrides = {}) => client.changePassword(token, john.password, next, overrides);
const delivered = () =>
  vi.waitFor(async () => {
    const webhooks = await client.webhooks();
    expect(webhooks).not.toEqual([]);
    return webhooks;
  });

describe("the webhook ChangePassword", () => {
  it("goes to webhookUrl after a change, and the outbox tells how it went", async () => {
    expect((await change()).body).toEqual({ IsPosted: true });
    expect(await delivered()).toEqual([
      { at: expect.any(String), vendor: "loginradius", event: "ChangePassword", url: webhookUrl, result: 200 },
    ]);
    expect(received).toHaveLength(1);
    const { Uid } = await client.account(token);
    expect(received[0]).toMatchObject({ method: "POST", type: "application/json" });
    expect(JSON.parse(received[0]!.text)).toEqual({
      Event: "ChangePassword",
      At: expect.stringMatching(/^\d{4}-.*Z$/),
      Data: { Uid, Email: [{ Type: "Primary", Value: john.email }] },
    });
  });

  it("holds no password, no hash and no token", async () => {
    await change();
    await delivered();
    for (const secret of [john.password, next, "argon2", token]) expect(received[0]!.text).not.toContain(secret);
  });

  it("is not sent where nothing was changed", async () => {
    await client.changePassword(token, "wrong", next);
    await client.changePassword(token, john.password, john.password);
    await change();
    await delivered();
    expect(received).toHaveLength(1);
  });

  it("is told once, of several changes at once", async () => {
    await Promise.all([change(), change(), change()]);
    await delivered();
    expect(received).toHaveLength(1);
  });

  it("goes nowhere where webhookUrl is null, which is the default", async () => {
    await client.set({ webhookUrl: null });
    await change();
    await client.set({ webhookUrl });
    await client.changePassword(token, next, john.password);
    expect(await delivered()).toHaveLength(1);
    expect(received).toHaveLength(1);
  });

  it.each([500, 404, 302])("may be answered with %s without anybody being troubled", async (status) => {
    answerWith = status;
    expect((await change()).body).toEqual({ IsPosted: true });
    expect((await delivered())[0]!.result).toBe(status);
    expect(received).toHaveLength(1);
  });

  it("may find nobody there", async () => {
    await client.set({ webhookUrl: "http://127.0.0.1:1/hook" });
    expect((await change()).body).toEqual({ IsPosted: true });
    expect((await delivered())[0]!.result).toEqual(expect.any(String));
    expect(await client.accepts({ ...john, password: next })).toBe(true);
  });

  it("is not waited for", async () => {
    answerWith = "nothing";
    expect((await change()).body).toEqual({ IsPosted: true });
    await vi.waitFor(() => expect(received).toHaveLength(1));
    expect(await client.webhooks()).toEqual([]);
  });
});

// LoginRadius, advanced API usage: the header wins when both are set
describe("is prevented", () => {
  it.each<[header: string | undefined, query: string | undefined, isPrevented: boolean]>([
    ["true", undefined, true],
    ["TRUE", undefined, true],
    [undefined, "true", true],
    ["true", "false", true],
    ["false", "true", false],
    ["false", undefined, false],
    [undefined, "false", false],
    [undefined, "", false],
  ])("by X-PreventWebhook %s and prevent_webhook %s: %s", async (header, parameter, isPrevented) => {
    const apikey = emulator.fixtures.loginradius.apiKey;
    const query = new URLSearchParams({ apikey, ...(parameter !== undefined && { prevent_webhook: parameter }) });
    const overrides = { query: query.toString(), headers: { "x-preventwebhook": header } };
    expect((await change(overrides)).body).toEqual({ IsPosted: true });
    // Another one that nobody prevents: it arrives first where the other one does not.
    await client.changePassword(await client.token(asha), asha.password, next);
    await delivered();
    expect(received[0]!.text).toContain(isPrevented ? asha.email : john.email);
  });
});
