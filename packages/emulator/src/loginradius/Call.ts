import type { VendorParts } from "../vendor.ts";

/** One request to an endpoint, past the API key and the rate window. */
export interface Call extends VendorParts {
  readonly request: Request;
  readonly query: ReadonlyMap<string, string>;
}
