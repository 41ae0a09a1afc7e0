import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

/** A request as it came off the wire. */
export interface Received {
  method: string;
  path: string;
  query: [string, string][];
  headers: Record<string, string | undefined>;
  body: string;
  /** Names in the order and spelling of the wire. */
  headerNames: string[];
}

/** What a {@link startServer} does with each request once its body has been read. */
export type Respond = (response: ServerResponse, request: Received) => void;

/** Answers with JSON. */
export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Respond {
  return raw(JSON.stringify(body), status, { "Content-Type": "application/json; charset=utf-8", ...headers });
}

/** Answers with exactly this. */
export function raw(body: string | Buffer, status = 200, headers: Record<string, string> = {}): Respond {
  return (response) => response.writeHead(status, headers).end(body);
}

/** Starts an HTTP server on a free port of this machine; it stops when the test ends. */
export async function startServer(respond: Respond): Promise<{ baseUrl: string; received: Received[] }> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    void readRequest(request).then((got) => {
      received.push(got);
      respond(response, got);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, received };
}

async function readRequest(request: IncomingMessage): Promise<Received> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const url = new URL(request.url ?? "", "http://localhost");
  return {
    method: request.method ?? "",
    path: url.pathname,
    query: [...url.searchParams],
    headers: request.headers as Record<string, string | undefined>,
    body: Buffer.concat(chunks).toString("utf8"),
    headerNames: request.rawHeaders.filter((_, index) => index % 2 === 0),
  };
}
