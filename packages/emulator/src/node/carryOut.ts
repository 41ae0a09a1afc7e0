import type { ServerResponse } from "node:http";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import type { Transport } from "../Handler.ts";

/** Does to a connection what a fault asks for; resolves when there is nothing more to say on it. */
export async function carryOut({ transport, response }: Transport, outgoing: ServerResponse): Promise<Response> {
  switch (transport) {
    case "hang":
      // The client may have left before it came to this.
      if (!outgoing.closed) await new Promise((resolve) => outgoing.once("close", resolve));
      break;
    case "reset":
      outgoing.socket?.resetAndDestroy();
      break;
    case "truncate": {
      const body = Buffer.from(await response.arrayBuffer());
      outgoing.writeHead(response.status, { ...Object.fromEntries(response.headers), "content-length": body.length });
      // Without a body to write (HEAD), the headers would stay behind.
      outgoing.flushHeaders();
      outgoing.write(body.subarray(0, Math.floor(body.length / 2)));
      // After what has been written, not in the middle of it.
      outgoing.socket?.destroySoon();
    }
  }
  return RESPONSE_ALREADY_SENT;
}
