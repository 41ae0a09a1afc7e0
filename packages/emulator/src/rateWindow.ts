import type { Clock } from "./clock.ts";

/** How many calls a vendor answers in which time. */
export interface RateLimit {
  readonly calls: number;
  readonly periodMs: number;
}

/** Counts calls against a {@link RateLimit}. */
export interface RateWindow {
  /** Counts a call and returns whether it is within the limit. A refused call does not count against later ones. */
  readonly take: () => boolean;
  readonly reset: () => void;
}

/** Makes a window that slides: at no moment were there more than `calls` in the last `periodMs`. */
export function createRateWindow({ calls, periodMs }: RateLimit, clock: Clock): RateWindow {
  let taken: number[] = [];
  return {
    take() {
      const now = clock.now();
      taken = taken.filter((at) => now - at < periodMs);
      if (taken.length >= calls) return false;
      taken.push(now);
      return true;
    },
    reset() {
      taken = [];
    },
  };
}
