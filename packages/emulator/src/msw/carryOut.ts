import type { Transport } from "../Handler.ts";
import { breakOff } from "./breakOff.ts";

/** What a client of MSW gets for a fault of the connection. */
export function carryOut({ transport, response }: Transport, signal: AbortSignal): Response | Promise<Response> {
  switch (transport) {
    case "hang":
      // A worker does not tell when the client leaves; then this waits for as long as the page lives.
      return new Promise((resolve) => {
        const leave = () => resolve(Response.error());
        if (signal.aborted) leave();
        signal.addEventListener("abort", leave);
      });
    case "reset":
      return Response.error();
    case "truncate":
      return breakOff(response);
  }
}
