import type { Clock } from "../clock/createClock.ts";
import type { Incoming, Vendor } from "../vendor/Vendor.ts";
import { createFingerprint, createFingerprintKey } from "./createFingerprint.ts";
import { describeRequest } from "./describeRequest.ts";
import type { Outcome, RecordedRequest } from "./RecordedRequest.ts";

/** How many requests are kept; the oldest are forgotten first. */
export const keptRequests = 1_000;

/** Remembers what arrived at the vendors. */
export interface Recorder {
  /** Enters a request, and returns what enters its outcome. */
  readonly arrived: (
    vendor: Pick<Vendor, "name" | "routes">,
    incoming: Incoming,
  ) => Promise<(outcome: Omit<Outcome, "durationMs">) => void>;
  /** The oldest first. */
  readonly requests: () => readonly RecordedRequest[];
  /** With which fingerprints are made. */
  readonly fingerprintKey: string;
  readonly clear: () => void;
}

/**
 * Makes a recorder in memory.
 *
 * @param onAnswered - hears of each request that has its outcome
 */
export function createRecorder(clock: Clock, onAnswered: (request: RecordedRequest) => void): Recorder {
  const fingerprintKey = createFingerprintKey();
  const fingerprint = createFingerprint(fingerprintKey);
  // A ring: the next one replaces the oldest.
  let ring: RecordedRequest[] = [];
  let count = 0;

  return {
    fingerprintKey,
    async arrived(vendor, incoming) {
      const start = performance.now();
      const id = ++count;
      const at = new Date(clock.now()).toISOString();
      const ringThen = ring;
      const slot = (id - 1) % keptRequests;
      const description = await describeRequest(incoming, vendor, fingerprint);
      const request = { id, at, vendor: vendor.name, ...description, outcome: null };
      ringThen[slot] = request;
      return (outcome) => {
        const answered = { ...request, outcome: { ...outcome, durationMs: performance.now() - start } };
        if (ringThen[slot] === request) ringThen[slot] = answered;
        onAnswered(answered);
      };
    },
    requests: () => ring.filter(Boolean).toSorted((one, other) => one.id - other.id),
    clear() {
      ring = [];
    },
  };
}
