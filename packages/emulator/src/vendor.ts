import type { Clock } from "./clock.ts";
import type { Handler } from "./handler.ts";
import type { PasswordHash } from "./passwordHash.ts";
import type { Store } from "./store.ts";

/** What a vendor is built on; each host (Node, a browser) brings its own. */
export interface VendorParts {
  readonly store: Store;
  readonly passwordHash: PasswordHash;
  readonly clock: Clock;
}

/** One emulated vendor. */
export interface Vendor<Fixtures> {
  readonly handle: Handler;
  /** What a client needs to call it, with the seed accounts and their passwords. */
  readonly fixtures: (baseUrl: string) => Fixtures;
  /** Writes the seed accounts into a store that has none; accounts of an earlier run stay as they are. */
  readonly seed: () => Promise<void>;
  /** Back to the seed accounts, no tokens and a fresh rate window. */
  readonly reset: () => Promise<void>;
}
