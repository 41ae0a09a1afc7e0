import { TrieRouter } from "hono/router/trie-router";
import { replaceBySeed, type SeedAccount } from "../accounts/replaceBySeed.ts";
import { createRateWindow, type RateLimit, type RateWindow } from "../clock/createRateWindow.ts";
import { report } from "../report.ts";
import type { Switches } from "../switches/createSwitches.ts";
import type { Answer } from "./Answer.ts";
import { allowOrigin } from "./allowOrigin.ts";
import type { Call } from "./Call.ts";
import { Refusal } from "./Refusal.ts";
import { readPathParameters } from "./readPathParameters.ts";
import type { CorsPolicy, Vendor } from "./Vendor.ts";
import type { VendorParts } from "./VendorParts.ts";

/** What answers one route; a {@link Refusal} that it throws is the answer too. */
export type Endpoint<Values extends object> = (call: Call<Values>) => unknown;

/** A route: method, path (`:name` for what varies), endpoint. */
export type Route<Values extends object> = readonly [method: string, path: string, endpoint: Endpoint<Values>];

/** What makes a vendor this vendor. */
export interface VendorDescription<Values extends object, Fixtures> {
  readonly name: Vendor["name"];
  readonly routes: readonly Route<Values>[];
  /** How a path is compared: as it is, or without regard to case. */
  readonly comparablePath: (path: string) => string;
  /** Before anything is looked up; throws a {@link Refusal}. */
  readonly beforeRouting?: (call: Call<Values>, rateWindow: RateWindow) => void;
  /** Once there is such a route; throws a {@link Refusal}. */
  readonly beforeEndpoint?: (call: Call<Values>, rateWindow: RateWindow) => void;
  readonly failures: {
    readonly unknownPath: () => Refusal;
    readonly wrongMethod: () => Refusal;
    readonly tooLarge: () => Refusal;
    /** What can't be read as HTTP at all. */
    readonly badRequest: () => Refusal;
    readonly unexpected: () => Refusal;
    readonly rateLimited: (values: Values) => Refusal;
    /** The failure that the vendor's documentation has under this code. */
    readonly byCode: (code: number | string) => Refusal | undefined;
  };
  /** The status and the body that go out for a failure. */
  readonly present: (refusal: Refusal, request: Request, values: Values) => { status: number; body: unknown };
  readonly cors: (values: Values) => CorsPolicy;
  readonly fixtures: (baseUrl: string) => Fixtures;
  readonly seedAccounts: readonly SeedAccount[];
}

/** Builds a vendor: what both have in common, from what makes them differ. */
export function createVendor<Values extends { rateLimit: RateLimit | "off" }, Fixtures>(
  description: VendorDescription<Values, Fixtures>,
  parts: VendorParts,
  switches: Switches<Values>,
): Vendor<Fixtures> {
  const { name, routes, comparablePath, failures, present, seedAccounts } = description;
  const { store, passwordHash, clock } = parts;
  const rateWindow = createRateWindow(() => switches.values().rateLimit, clock);
  const router = new TrieRouter<Route<Values>>();
  for (const route of routes) router.add("ALL", comparablePath(route[1]), route);

  // By path alone: which methods there are is the vendor's own question.
  function matches(path: string) {
    const [found] = router.match("ALL", comparablePath(path));
    return found.map(([route]) => route);
  }

  async function act(call: Call<Values>, isTooLarge: boolean): Promise<unknown> {
    description.beforeRouting?.(call, rateWindow);
    const found = matches(call.url.pathname);
    if (found.length === 0) throw failures.unknownPath();
    const route = found.find(([method]) => method === call.request.method);
    if (route === undefined) throw failures.wrongMethod();
    description.beforeEndpoint?.(call, rateWindow);
    if (isTooLarge) throw failures.tooLarge();
    const [, path, endpoint] = route;
    return endpoint({ ...call, parameters: readPathParameters(path, call.url.pathname) });
  }

  function refuse(refusal: Refusal, request: Request): Answer {
    const { status, body } = present(refusal, request, switches.values());
    return { response: Response.json(body, { status, headers: refusal.headers }), code: refusal.code };
  }

  return {
    name,
    switches,
    routes: routes.map(([method, path]) => `${method} ${path}`),
    routeOf: (method, path) => matches(path).find(([routeMethod]) => routeMethod === method)?.[1],
    async answer({ request, url, body }) {
      const call = {
        ...parts,
        request,
        url,
        parameters: {},
        switches: switches.values(),
        body: body ?? new Uint8Array(),
      };
      try {
        return { response: Response.json(await act(call, body === undefined)) };
      } catch (error) {
        if (error instanceof Refusal) return refuse(error, request);
        report(error, request);
        return refuse(failures.unexpected(), request);
      }
    },
    badRequest() {
      const { status, code, body } = failures.badRequest();
      const response = Response.json(body, { status });
      // Whoever sent it could not be read either.
      allowOrigin(response, new Headers(), description.cors(switches.values()));
      return { response, code };
    },
    rateLimited: (request) => refuse(failures.rateLimited(switches.values()), request),
    hasFailure: (code) => failures.byCode(code) !== undefined,
    failure(code, request) {
      const refusal = failures.byCode(code);
      return refusal && refuse(refusal, request);
    },
    cors: () => description.cors(switches.values()),
    fixtures: description.fixtures,
    async seed() {
      if (store.isEmpty()) await replaceBySeed(store, passwordHash, clock.now(), seedAccounts, "fillIfEmpty");
    },
    async reset() {
      switches.reset();
      rateWindow.reset();
      await replaceBySeed(store, passwordHash, clock.now(), seedAccounts);
    },
  };
}
