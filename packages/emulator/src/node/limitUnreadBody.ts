import type { IncomingMessage } from "node:http";

/**
 * How long a connection outlives an answer that came early. Closed at once it would be reset, and a client that is still
 * sending would never see the answer.
 */
export const lingerMs = 500;

/** How many bytes are still taken from a body that is answered before its end. */
export const lingerBytes = 16_777_216;

/**
 * For a request that is answered though its body goes on: throws away what still comes up to a limit, and ends the
 * connection after a moment. A body that ends by then leaves the connection usable.
 */
export function limitUnreadBody(incoming: IncomingMessage): void {
  let bytes = 0;
  incoming.on("data", (chunk: Buffer) => {
    bytes += chunk.length;
    // Only stops reading: fast clients, Node's among them, look for an answer no sooner than they have to wait with
    // their sending, and if the connection were reset before that, they would never see one.
    if (bytes > lingerBytes) incoming.pause();
  });
  const timer = setTimeout(() => incoming.socket.destroySoon(), lingerMs);
  incoming.on("close", () => clearTimeout(timer));
}
