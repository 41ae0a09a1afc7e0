"use client";

import { useEffect, useRef } from "react";
import type { Signal } from "./createSignal.ts";

/** Runs `act` when nothing has come through a signal for a while. The `act` of the latest render counts. */
export function usePause(signal: Pick<Signal<unknown>, "subscribe">, milliseconds: number, act: () => void): void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const stop = signal.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(() => latest.current(), milliseconds);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [signal, milliseconds]);
}
