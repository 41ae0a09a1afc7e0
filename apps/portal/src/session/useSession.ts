import { useContext } from "react";
import { SessionContext, type SessionControl } from "./SessionContext.ts";

/** The session of whoever is signed in, and what can be done with it. */
export function useSession(): SessionControl {
  const control = useContext(SessionContext);
  if (!control) throw new Error("useSession needs a SessionProvider around it.");
  return control;
}
