import type { Fault } from "../faults/Fault.ts";

/** A body without what is in it: members by name, each text as its length and fingerprint. */
export type Shape = string | number | boolean | null | readonly Shape[] | { readonly [member: string]: Shape };

/** How a request ended. */
export interface Outcome {
  /** HTTP's, where there was an answer. */
  readonly status?: number | undefined;
  /** The vendor's name for a failure. */
  readonly code?: number | string | undefined;
  /** Where the connection was left hanging, reset or cut off. */
  readonly transport?: "hang" | "reset" | "truncate" | undefined;
  /** The fault that it met. */
  readonly fault?: Fault["kind"] | undefined;
  /** In milliseconds, from the request's arrival to the answer. */
  readonly durationMs: number;
}

/** One request that arrived at a vendor. No password and no token is in it: values are lengths and fingerprints. */
export interface RecordedRequest {
  /** Counted from 1 at the start. */
  readonly id: number;
  /** ISO 8601, in the emulator's time. */
  readonly at: string;
  readonly vendor: string;
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string | readonly string[]>>;
  readonly headers: Readonly<Record<string, string>>;
  /** `null` where there was none. */
  readonly body: Shape;
  /** `null` while it is being answered. */
  readonly outcome: Outcome | null;
}
