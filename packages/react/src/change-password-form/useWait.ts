"use client";

import { useEffect, useState } from "react";
import type { Outcome } from "./context.ts";

const second = 1_000; // milliseconds

/** The moment until which another attempt is known to fail; 0 where there is none. */
export function waitUntil(outcome: Outcome): number {
  if (outcome.status !== "failed") return 0;
  const { code, retryAt } = outcome.error;
  return code === "rate_limited" || code === "account_locked" ? (retryAt?.getTime() ?? 0) : 0;
}

/** Counts down to the moment at which another attempt makes sense: in whole seconds, 0 when it does. */
export function useWait(outcome: Outcome): number {
  const until = waitUntil(outcome);
  const [now, setNow] = useState(0);
  // Not the last tick of an earlier wait.
  const from = Math.max(now, outcome.status === "failed" ? outcome.at.getTime() : 0);
  const left = Math.max(0, Math.ceil((until - from) / second));
  useEffect(() => {
    if (left === 0) return;
    // When the next whole second is over, and by the clock: a device that slept has no seconds to catch up on.
    const timer = setTimeout(() => setNow(Date.now()), until - Date.now() - (left - 1) * second);
    return () => clearTimeout(timer);
  }, [until, left]);
  return left;
}
