import { createContext } from "react";
import type { Session } from "./Session.ts";

/** Who is signed in, or how the last session ended. */
export type SessionState =
  | { readonly status: "signed-in"; readonly session: Session }
  | { readonly status: "signed-out"; readonly ended?: EndedSession | undefined };

/** What is remembered of a session, so that signing in again is less to type. */
export interface EndedSession {
  readonly reason: "left" | "expired";
  readonly email: string;
  readonly systemId: string;
}

/** What the portal's pages may do with the session. */
export interface SessionControl {
  readonly state: SessionState;
  readonly begin: (session: Session) => void;
  /** Signs out because the person asked for it. */
  readonly leave: () => void;
  /** Signs out because the vendor no longer takes the session's token. */
  readonly expire: () => void;
}

export const SessionContext: React.Context<SessionControl | undefined> = createContext<SessionControl | undefined>(
  undefined,
);
