"use client";

import { useSyncExternalStore } from "react";
import { useChangePasswordContext } from "./context.ts";

/** The seconds left until another attempt makes sense; 0 when it does. */
export function useWait(): number {
  const { wait } = useChangePasswordContext();
  return useSyncExternalStore(wait.subscribe, wait.left, () => 0);
}
