// Started by benchEmulator.ts as a process of its own: the emulator, or a bare hono route that does only the same
// password hashing. Tells its address, and on demand what memory it has after a collection.
import { argon2, randomBytes } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { promisify } from "node:util";
import { getRequestListener } from "@hono/node-server";
import { Hono } from "hono";
import { startEmulator } from "../node.ts";

/** What is measured against what. */
export type Served = "emulator" | "bare";

// The emulator's two costs: OWASP's minimum for Argon2id, and the least that Argon2 takes.
const costs = {
  real: { memory: 19_456, passes: 2, parallelism: 1 },
  minimum: { memory: 8, passes: 1, parallelism: 1 },
};

const derive = promisify(argon2);

async function serveEmulator(cost: keyof typeof costs): Promise<string> {
  const ports = { control: 0, leadsquared: 0, loginradius: 0, captcha: 0 };
  const emulator = await startEmulator({
    ports,
    hashCost: cost,
    switches: { leadsquared: { rateLimit: "off" }, loginradius: { rateLimit: "off" } },
  });
  return emulator.urls.control;
}

async function serveBare(cost: keyof typeof costs): Promise<string> {
  const hash = (message: string) =>
    derive("argon2id", { message, nonce: randomBytes(16), tagLength: 32, ...costs[cost] });
  const app = new Hono()
    .post("/login", async ({ req }) => {
      const { password } = await req.json<{ password: string }>();
      await hash(password);
      return Response.json({ access_token: crypto.randomUUID() });
    })
    .put("/change", async ({ req }) => {
      const { oldpassword, newpassword } = await req.json<{ oldpassword: string; newpassword: string }>();
      await hash(oldpassword);
      await hash(newpassword);
      return Response.json({ IsPosted: true });
    });
  const server = createServer(getRequestListener(app.fetch, { overrideGlobalObjects: false }));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const [served, cost] = process.argv.slice(2) as [Served, keyof typeof costs];
const url = await (served === "emulator" ? serveEmulator(cost) : serveBare(cost));
process.send!({ url });
process.on("message", () => {
  globalThis.gc?.();
  process.send!({ residentBytes: process.memoryUsage().rss, heapBytes: process.memoryUsage().heapUsed });
});
process.on("disconnect", () => process.exit());
