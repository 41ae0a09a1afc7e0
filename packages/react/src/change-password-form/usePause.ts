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
    const stop = input.subscribe(() => {
      clearTimeout(timer);
      const started = setTimeout(() => latest.current(() => timer === started), milliseconds);
      timer = started;
    });
    return () => {
      stop();
      clearTimeout(timer);
      timer = undefined;
    };
  }, [input, milliseconds, concealments]);
}
