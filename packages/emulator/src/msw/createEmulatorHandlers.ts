import type { RequestHandler } from "msw";
import { type Emulator, type PartName, partNames } from "../createEmulator.ts";
import { type Handler, isTransport } from "../Handler.ts";
import { carryOut } from "./carryOut.ts";
import { createArrival } from "./createArrival.ts";
import { fetchAsPage } from "./fetchAsPage.ts";
import { QuietHandler } from "./QuietHandler.ts";

/** Where MSW meets an emulator. */
export interface EmulatorHandlersOptions {
  /**
   * At which addresses requests are caught: the vendors' real ones such as `https://api.loginradius.com` too, several
   * for one part, and with a folder before the vendor's own paths. Default: where the emulator says that its parts are,
   * which is what its fixtures name.
   */
  readonly urls?: { readonly [Part in PartName]?: string | readonly string[] | undefined } | undefined;
  /**
   * The origin of the page that calls. What a browser would hide from that page by CORS is hidden from it, which MSW
   * alone does not do. Default: the page's own; where there is no page, as in Node, nothing is hidden.
   */
  readonly origin?: string | undefined;
}

/**
 * Makes request handlers for MSW, so that a page (a story, a static demo) or a test finds the whole emulator at its
 * addresses without a server. They go into `setupWorker` of `msw/browser` or `setupServer` of `msw/node`.
 *
 * Faults of the connection become what MSW can do: `reset` is a network error; `hang` never answers, until the client
 * gives up (and MSW's `worker.stop()` waits for it; reload the page instead); `truncate` sends half the body and breaks
 * off, or is a network error where the browser can't hand a stream to a worker (Safari).
 *
 * @throws TypeError - one of `urls` is no absolute URL
 */
export function createEmulatorHandlers(
  emulator: Emulator,
  { urls = {}, origin = globalThis.location?.origin }: EmulatorHandlersOptions = {},
): RequestHandler[] {
  return partNames.flatMap((part) => {
    const handler: Handler = emulator.handlers[part];
    const send = async (request: Request) => {
      const reply = await handler(request);
      return isTransport(reply) ? carryOut(reply, request.signal) : reply;
    };
    const answer: (request: Request, url: string) => Promise<Response> =
      // The control port lets no other site in, to guard the machine it runs on. Here it runs in the page itself.
      part === "control"
        ? async (request, url) => send(await createArrival(request, new URL(new URL(url).pathname, "http://localhost")))
        : (request, url) => fetchAsPage({ request, url, origin, send });
    return [urls[part] ?? emulator.urls()[part]].flat().map((each) => {
      const { origin: host, pathname } = new URL(each);
      // With a slash at the end: no other port and no other folder begins with it.
      const base = `${host}${pathname.replace(/\/?$/, "/")}`;
      return new QuietHandler(
        /.+/,
        ({ request }) => request.url.startsWith(base),
        // What arrives has no folder before the vendor's own paths.
        ({ request }) => answer(request, host + request.url.slice(base.length - 1)),
      );
    });
  });
}
