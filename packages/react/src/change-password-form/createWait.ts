import type { ChangePasswordError } from "@rekey/core";
import { createSignal, type Signal } from "../createSignal.ts";

/** Counts down to the moment at which another attempt makes sense. */
export interface Wait {
  readonly subscribe: Signal<never>["subscribe"];
  /** In whole seconds; 0 when it is over, and without one. Counted as long as somebody has subscribed. */
  readonly left: () => number;
  /** By the clock, whoever counts. */
  readonly isOver: () => boolean;
  /** Begins anew, where the error says how long. */
  readonly start: (error: ChangePasswordError) => void;
}

const second = 1_000; // milliseconds

/** The moment until which another attempt is known to fail; 0 where there is none. */
export function waitUntil({ code, retryAt }: ChangePasswordError): number {
  return ((code === "rate_limited" || code === "account_locked") && retryAt?.getTime()) || 0;
}

/** Makes a {@link Wait}. */
export function createWait(): Wait {
  const { emit, subscribe } = createSignal<never>();
  let until = 0;
  let left = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tick = () => {
    left = Math.max(0, Math.ceil((until - Date.now()) / second));
    clearTimeout(timer);
    // When the next whole second is over, and by the clock: a device that slept has no seconds to catch up on.
    timer = emit() && left ? setTimeout(tick, until - Date.now() - (left - 1) * second) : undefined;
  };
  return {
    subscribe: (listener) => {
      const end = subscribe(listener);
      // Nobody has counted since the last one left.
      if (left && timer === undefined) tick();
      return end;
    },
    left: () => left,
    isOver: () => Date.now() >= until,
    start: (error) => {
      until = waitUntil(error);
      tick();
    },
  };
}
