"use client";

import { useEffect, useRef } from "react";
import { useChangePasswordContext } from "./context.ts";

/**
 * Runs `act` when nothing has been typed for a while; what it is given says whether that is so still. The `act` of the
 * latest render counts. A submit ends the wait: what comes of it is told in the same place, and must not be talked over.
 */
export function usePause(milliseconds: number, act: (isQuiet: () => boolean) => void): void {
  const { concealments, input } = useChangePasswordContext();
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let keys = 0;
    let lastKey = 0;
    // One timer for many keys, set anew where there was one in the meantime: two calls at each would be felt.
    const wait = (left: number) => {
      timer = setTimeout(() => {
        const rest = lastKey + milliseconds - performance.now();
        if (rest > 0) return wait(rest);
        timer = undefined;
        const then = keys;
        latest.current(() => keys === then);
      }, left);
    };
    const stop = input.subscribe(() => {
      keys += 1;
      // Not the date, which somebody may set.
      lastKey = performance.now();
      if (timer === undefined) wait(milliseconds);
    });
    return () => {
      stop();
      clearTimeout(timer);
      keys += 1;
    };
  }, [input, milliseconds, concealments]);
}
