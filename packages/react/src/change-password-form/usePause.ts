"use client";

import { useEffect, useRef } from "react";
import { useChangePasswordContext } from "./context.ts";

/**
 * Runs `act` when nothing has been typed for a while. The `act` of the latest render counts. A submit ends the wait: what
 * comes of it is told in the same place, and must not be talked over.
 */
export function usePause(milliseconds: number, act: () => void): void {
  const { concealments, input } = useChangePasswordContext();
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const stop = input.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(() => latest.current(), milliseconds);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [input, milliseconds, concealments]);
}
