import { type PropsWithChildren, type ReactElement, useMemo, useState } from "react";
import { type EndedSession, SessionContext, type SessionState } from "./SessionContext.ts";

/**
 * Keeps the session in memory and nowhere else. LeadSquared has no call that revokes an AuthKey, so a copy in a storage
 * would stay good for four hours for every script that finds it. The price is that a reload signs out.
 */
export function SessionProvider({ children }: PropsWithChildren): ReactElement {
  const [state, setState] = useState<SessionState>({ status: "signed-out" });

  const control = useMemo(() => {
    function end(reason: EndedSession["reason"]) {
      if (state.status === "signed-out") return;
      const { session } = state;
      const { email, systemId } = session;
      // What comes late may be about a session that is over, and must not end the next one.
      setState((now) =>
        now.status === "signed-in" && now.session === session
          ? { status: "signed-out", ended: { reason, email, systemId } }
          : now,
      );
    }
    return {
      state,
      begin: (session: (SessionState & { status: "signed-in" })["session"]) =>
        setState({ status: "signed-in", session }),
      leave: () => {
        // The person is signed out here whether or not the vendor hears of it.
        if (state.status === "signed-in") void state.session.end();
        end("left");
      },
      expire: () => end("expired"),
    };
  }, [state]);

  return <SessionContext value={control}>{children}</SessionContext>;
}
