import type { ReactElement } from "react";
import { Link, Navigate, useLocation } from "react-router";
import { useSession } from "../session/useSession.ts";
import { Notice } from "../shell/Notice.tsx";
import { PageHeading } from "../shell/PageHeading.tsx";
import { EntranceTabs } from "../sign-in/EntranceTabs.tsx";
import { SignIn } from "../sign-in/SignIn.tsx";
import { EntrancePage } from "./EntrancePage.tsx";

/** Only a path of this portal: history state is any script's to write. */
function pathOf(returnTo: unknown): string {
  return typeof returnTo === "string" && /^\/(?!\/)/.test(returnTo) ? returnTo : "/applications";
}

/** `/sign-in` */
export function SignInPage(): ReactElement {
  const { state } = useSession();
  const location = useLocation();
  if (state.status === "signed-in") return <Navigate to={pathOf(location.state?.returnTo)} replace />;

  const { ended } = state;
  const hasExpired = ended?.reason === "expired";
  return (
    <EntrancePage>
      <EntranceTabs />
      <PageHeading describedBy={hasExpired ? "expired" : undefined}>Sign in</PageHeading>
      {hasExpired && (
        <Notice id="expired" tone="warn">
          <p>Your session has expired, and nothing was changed. Sign in again to go on where you were.</p>
        </Notice>
      )}
      <SignIn ended={ended} />
      <p className="soft">
        <Link to="/forgot-password">Forgot password?</Link>
      </p>
    </EntrancePage>
  );
}
