import { Hono } from "hono";
import type { ControlledClock } from "../clock.ts";
import type { Handler } from "../handler.ts";
import { report } from "../report.ts";
import { isLoopbackUrl } from "./isLoopback.ts";
import { setClock } from "./setClock.ts";

/** What the control port steers. */
export interface ControlParts {
  readonly clock: ControlledClock;
  readonly fixtures: () => unknown;
  readonly reset: () => Promise<void>;
  /** Refuse requests that were sent to another name than this machine's: set where the port is bound to loopback. */
  readonly onlyLoopbackHosts: boolean;
}

const routes = ["GET /fixtures", "POST /reset", "POST /clock", "GET /health"];

/**
 * The control port: JSON for tests and tools on this machine. It sends no CORS headers and refuses what a page of
 * another site could make a browser send (a foreign `Origin`) or reach by a name that points here (a foreign `Host`).
 */
export function createControl({ clock, fixtures, reset, onlyLoopbackHosts }: ControlParts): Handler {
  const app = new Hono()
    .use(async ({ req }, next) => {
      const origin = req.header("origin");
      if (origin !== undefined && !isLoopbackUrl(origin)) {
        return refused(
          "The Origin of this request is another site; only pages of this machine may use the control port.",
        );
      }
      if (onlyLoopbackHosts && !isLoopbackUrl(`http://${req.header("host")}`)) {
        return refused(
          "The Host of this request is not this machine; call the control port as 127.0.0.1 or localhost.",
        );
      }
      return next();
    })
    .get("/fixtures", () => Response.json(fixtures()))
    .post("/reset", async () => {
      await reset();
      return Response.json({ reset: true });
    })
    .post("/clock", ({ req }) => setClock(req.raw, clock))
    .get("/health", () => Response.json({ status: "ok" }))
    .notFound(() => Response.json({ error: "There is no such route.", routes }, { status: 404 }))
    .onError((error, { req }) => {
      report(error, req.raw);
      return Response.json({ error: "The emulator failed; its own output says why." }, { status: 500 });
    });
  return async (request) => app.fetch(request);
}

function refused(error: string): Response {
  return Response.json({ error }, { status: 403 });
}
