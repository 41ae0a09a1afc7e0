import type { IncomingMessage } from "node:http";

/**
 * How long a connection outlives an answer that came early. Closed at once it would be reset, and a client that is still
 * sending would never see the answer.
 */
export const lingerMs = 500;

/** How many bytes are still taken from a body that is answered before its end. */
export const lingerBytes = 16_777_216;

/**
 * For a request that is answered though its body goes on: throws away what still comes, for a moment and up to a limit,
 * then ends the connection. A body that ends by then leaves the connection usable.
 */
export function limitUnreadBody(incoming: IncomingMessage): void {
  let bytes = 0;
  const count = (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > lingerBytes) end();
  };
  const end = () => {
    incoming.off("data", count);
    incoming.socket.destroySoon();
  };
  const timer = setTimeout(end, lingerMs);
  incoming.on("data", count).on("close", () => clearTimeout(timer));
}
