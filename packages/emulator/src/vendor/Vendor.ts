import type { Switches } from "../switches/createSwitches.ts";
import type { Answer } from "./Answer.ts";

/** What a vendor lets scripts of other origins do. */
export interface CorsPolicy {
  /** `any` is every origin there is, `none` is no other. */
  readonly origins: "any" | "none" | readonly string[];
  readonly methods: readonly string[];
  readonly headers: readonly string[];
}

/** A request past the recorder and the faults. */
export interface Incoming {
  readonly request: Request;
  readonly url: URL;
  /** `undefined` where it was over the limit. */
  readonly body: Uint8Array<ArrayBuffer> | undefined;
}

/** One emulated vendor. */
export interface Vendor<Fixtures = unknown> {
  readonly name: "leadsquared" | "loginradius";
  /** Every route there is, such as `POST /api/Settings/v2/ChangePassword`. */
  readonly routes: readonly string[];
  /** The path of a route as {@link Vendor.routes} has it. */
  readonly routeOf: (method: string, path: string) => string | undefined;
  readonly answer: (incoming: Incoming) => Promise<Answer>;
  /** The vendor's 400 to what can't be read as HTTP at all. */
  readonly badRequest: () => Answer;
  /** The vendor's own 429, without a `Retry-After`. */
  readonly rateLimited: (request: Request) => Answer;
  readonly hasFailure: (code: number | string) => boolean;
  /** The vendor's own failure with this code; `undefined` where it has none. */
  readonly failure: (code: number | string, request: Request) => Answer | undefined;
  readonly cors: () => CorsPolicy;
  readonly switches: Switches<object>;
  /** What a client needs to call it, with the seed accounts and their first passwords. */
  readonly fixtures: (baseUrl: string) => Fixtures;
  /** Writes the seed accounts into a store that has none; accounts of an earlier run stay as they are. */
  readonly seed: () => Promise<void>;
  /** Back to the seed accounts, no tokens, a fresh rate window and the switches of the beginning. */
  readonly reset: () => Promise<void>;
}
