import type { ReactElement } from "react";
import { Navigate, Outlet, useLocation, useOutletContext } from "react-router";
import type { Session } from "./Session.ts";
import { useSession } from "./useSession.ts";

/** Lets only who is signed in on to the routes inside it; others come back to them after signing in. */
export function RequireSession(): ReactElement {
  const { state } = useSession();
  const { pathname, search } = useLocation();
  if (state.status === "signed-in") return <Outlet context={state.session} />;
  if (state.ended?.reason === "left") return <Navigate to="/signed-out" replace />;
  return <Navigate to="/sign-in" replace state={{ returnTo: pathname + search }} />;
}

/** The session, on a page inside {@link RequireSession}. */
export function useSignedInSession(): Session {
  return useOutletContext<Session>();
}
