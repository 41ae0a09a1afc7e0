import type { VendorParts } from "./VendorParts.ts";

/** One request to a vendor, with its body read. */
export interface Call<Values extends object = object> extends VendorParts {
  readonly request: Request;
  readonly url: URL;
  /** What stands in the path where the route has names. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
  /** The vendor's switches, as they stand now. */
  readonly switches: Values;
}
