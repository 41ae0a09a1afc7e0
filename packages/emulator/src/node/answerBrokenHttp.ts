import { type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import { lingerMs } from "./limitUnreadBody.ts";

// As Node itself answers; every other error of its parser is a plain 400.
const statuses: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/**
 * Answers what never becomes a request, where Node alone would send a bare status line or nothing: what its parser
 * refuses, tunnels (CONNECT) and expectations that nobody can meet.
 *
 * @param badRequest - the answer, but for its status
 * @returns every connection that is open, also those that the server has given up
 */
export function answerBrokenHttp(server: Server, badRequest: () => Response): ReadonlySet<Duplex> {
  const sockets = new Set<Duplex>();
  const answered = new WeakSet<Duplex>();
  const latest = new WeakMap<Duplex, { incoming: IncomingMessage; outgoing: ServerResponse }>();

  async function answer(socket: Duplex, status: number): Promise<void> {
    const head = `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\n`;
    const response = badRequest();
    const body = Buffer.from(await response.arrayBuffer());
    const headers = [...response.headers, ["content-length", body.length]].map(([name, value]) => `${name}: ${value}`);
    socket.write(`${head}${headers.join("\r\n")}\r\n\r\n`);
    socket.end(body);
    const timer = setTimeout(() => socket.destroy(), lingerMs);
    socket.once("close", () => clearTimeout(timer));
  }

  function end(socket: Duplex, status: number): void {
    // The parser complains again of each further piece.
    if (answered.has(socket)) return;
    answered.add(socket);
    const { incoming, outgoing } = latest.get(socket) ?? {};
    if (outgoing === undefined || outgoing.closed) void answer(socket, status);
    // What is broken came after this request, and is not its answer's business.
    else if (incoming!.complete) outgoing.once("close", () => void answer(socket, status));
    else if (outgoing.headersSent) socket.destroy();
    else void answer(socket, status);
  }

  server
    .on("connection", (socket: Duplex) => {
      sockets.add(socket);
      socket.once("close", () => sockets.delete(socket));
    })
    .on("request", (incoming, outgoing) => latest.set(incoming.socket, { incoming, outgoing }))
    .on("clientError", ({ code = "" }: NodeJS.ErrnoException, socket) => {
      if (code === "ECONNRESET") socket.destroy();
      else end(socket, statuses[code] ?? 400);
    })
    // A tunnel that nobody wants: Node would break the connection.
    .on("connect", (_, socket) => end(socket, 405))
    .on("checkExpectation", (_, outgoing) => end(outgoing.socket!, 417));
  return sockets;
}
