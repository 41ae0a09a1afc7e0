import type { ReactElement } from "react";
import { Link, Navigate } from "react-router";
import { useSession } from "../session/useSession.ts";
import { Brand } from "../shell/Brand.tsx";
import { PageHeading } from "../shell/PageHeading.tsx";

/** `/signed-out` */
export function SignedOutPage(): ReactElement {
  const { state } = useSession();
  if (state.status === "signed-in") return <Navigate to="/applications" replace />;
  return (
    <main className="not-found">
      <Brand />
      <div>
        <PageHeading>You are signed out</PageHeading>
        <p className="soft">
          Nothing of your session is left in this browser. On a shared computer, close its windows too.
        </p>
        <Link className="button" to="/sign-in">
          Sign in again
        </Link>
      </div>
    </main>
  );
}
