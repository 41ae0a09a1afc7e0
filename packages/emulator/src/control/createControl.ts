import { Hono } from "hono";
import type { ControlledClock } from "../clock/createClock.ts";
import type { Faults } from "../faults/createFaults.ts";
import { Malformed } from "../Malformed.ts";
import type { Outbox } from "../outbox/createOutbox.ts";
import { report } from "../report.ts";
import type { Recorder } from "../requests/createRecorder.ts";
import { isLoopbackUrl } from "./isLoopback.ts";
import { readJson } from "./readJson.ts";
import { setClock } from "./setClock.ts";

/** What the control port steers. */
export interface ControlParts {
  readonly clock: ControlledClock;
  readonly faults: Faults;
  readonly recorder: Recorder;
  readonly outbox: Outbox;
  /** Every vendor's switches, by the vendor's name. */
  readonly switches: () => object;
  /** @throws Malformed - there is no such switch or position */
  readonly setSwitches: (positions: unknown) => void;
  readonly fixtures: () => unknown;
  readonly reset: () => Promise<void>;
  /** Refuse requests that were sent to another name than this machine's: set where the port is bound to loopback. */
  readonly onlyLoopbackHosts: boolean;
}

/**
 * The control port: JSON for tests and tools on this machine. It sends no CORS headers and refuses what a page of
 * another site could make a browser send (a foreign `Origin`) or reach by a name that points here (a foreign `Host`).
 */
export function createControl(parts: ControlParts): (request: Request) => Promise<Response> {
  const { clock, faults, recorder, outbox, switches } = parts;
  const app = new Hono()
    .use(async ({ req }, next) => {
      const origin = req.header("origin");
      if (origin !== undefined && !isLoopbackUrl(origin)) {
        return refused(
          "The Origin of this request is another site; only pages of this machine may use the control port.",
        );
      }
      if (parts.onlyLoopbackHosts && !isLoopbackUrl(`http://${req.header("host") ?? new URL(req.url).host}`)) {
        return refused(
          "The Host of this request is not this machine; call the control port as 127.0.0.1 or localhost.",
        );
      }
      return next();
    })
    .get("/fixtures", () => Response.json(parts.fixtures()))
    .post("/reset", async () => {
      await parts.reset();
      return Response.json({ reset: true });
    })
    .post("/clock", async ({ req }) => Response.json({ now: setClock(await readJson(req.raw), clock) }))
    .get("/faults", () => Response.json({ faults: faults.list() }))
    .post("/faults", async ({ req }) => {
      faults.add(await readJson(req.raw));
      return Response.json({ faults: faults.list() });
    })
    .delete("/faults", () => {
      faults.clear();
      return Response.json({ faults: [] });
    })
    .get("/switches", () => Response.json(switches()))
    .put("/switches", async ({ req }) => {
      parts.setSwitches(await readJson(req.raw));
      return Response.json(switches());
    })
    .get("/requests", () => Response.json({ fingerprintKey: recorder.fingerprintKey, requests: recorder.requests() }))
    .get("/outbox", () => Response.json(outbox.contents()))
    .get("/health", () => Response.json({ status: "ok" }));
  const routes = [
    ...new Set(app.routes.filter(({ method }) => method !== "ALL").map(({ method, path }) => `${method} ${path}`)),
  ];
  app
    .notFound(() => Response.json({ error: "There is no such route.", routes }, { status: 404 }))
    .onError((error, { req }) => {
      if (error instanceof Malformed) return Response.json({ error: error.message }, { status: 400 });
      report(error, req.raw);
      return Response.json({ error: "The emulator failed; its own output says why." }, { status: 500 });
    });
  return async (request) => app.fetch(request);
}

function refused(error: string): Response {
  return Response.json({ error }, { status: 403 });
}
