import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { getRequestListener, type Http2Bindings, type HttpBindings } from "@hono/node-server";
import { type Handler, isTransport } from "../Handler.ts";
import { report } from "../report.ts";
import { answerBrokenHttp } from "./answerBrokenHttp.ts";
import { carryOut } from "./carryOut.ts";
import { limitUnreadBody } from "./limitUnreadBody.ts";

/** A server that knows what to answer, but not yet where to listen. */
export interface HttpServer {
  readonly server: Server;
  /** Ends every connection at once, and resolves when the last handler is done. */
  readonly end: () => Promise<void>;
}

/**
 * Puts a handler behind HTTP, and does to connections what its instructions say.
 *
 * @param badRequest - what to answer to what can't be read as HTTP
 */
export function createHttpServer(handler: Handler, badRequest: () => Response): HttpServer {
  const running = new Set<Promise<Response>>();

  async function answer(request: Request, incoming: IncomingMessage, outgoing: ServerResponse): Promise<Response> {
    try {
      const reply = await handler(request);
      if (isTransport(reply)) return await carryOut(reply, outgoing);
      if (!incoming.complete) limitUnreadBody(incoming);
      return reply;
    } catch (error) {
      report(error, request);
      return badRequest();
    }
  }

  const fetch = (request: Request, { incoming, outgoing }: HttpBindings | Http2Bindings) => {
    const response = answer(request, incoming as IncomingMessage, outgoing as ServerResponse);
    running.add(response);
    return response.finally(() => running.delete(response));
  };
  const server = createServer(
    // Without a Host, too, a request gets the part's own answer.
    { requireHostHeader: false },
    // The global Request and Response are left as they are: the emulator may run inside somebody's test process.
    getRequestListener(fetch, { overrideGlobalObjects: false, errorHandler: badRequest }),
  );
  const sockets = answerBrokenHttp(server, badRequest);
  return {
    server,
    async end() {
      for (const socket of sockets) socket.destroy();
      await Promise.allSettled(running);
    },
  };
}
