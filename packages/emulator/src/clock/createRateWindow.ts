import type { Clock } from "./createClock.ts";

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

/**
 * Makes a window that slides: at no moment were there more than `calls` in the last `periodMs`. The limit is asked for
 * at every call; `off` is none.
 */
export function createRateWindow(limit: () => RateLimit | "off", clock: Clock): RateWindow {
  let taken: number[] = [];
  return {
    take() {
      const now = clock.now();
      const current = limit();
      if (current === "off") return true;
      taken = taken.filter((at) => now - at < current.periodMs);
      if (taken.length >= current.calls) return false;
      taken.push(now);
      return true;
    },
    reset() {
      taken = [];
    },
  };
}
