import type { ReactElement } from "react";
import { Navigate, useLocation } from "react-router";
import type { EndedSession } from "../session/SessionContext.ts";
import { useSession } from "../session/useSession.ts";
import { Brand } from "../shell/Brand.tsx";
import { Notice } from "../shell/Notice.tsx";
import { PageHeading } from "../shell/PageHeading.tsx";
import { Hero } from "../sign-in/Hero.tsx";
import { SignIn } from "../sign-in/SignIn.tsx";

const goodbyes: Readonly<Record<EndedSession["reason"], string>> = {
  left: "You are signed out.",
  expired: "Your session has expired, and nothing was changed. Sign in again to go on where you were.",
};

/** Only a path of this portal: history state is any script's to write. */
function pathOf(returnTo: unknown): string {
  return typeof returnTo === "string" && /^\/(?!\/)/.test(returnTo) ? returnTo : "/";
}

/** `/sign-in` */
export function SignInPage(): ReactElement {
  const { state } = useSession();
  const location = useLocation();
  if (state.status === "signed-in") return <Navigate to={pathOf(location.state?.returnTo)} replace />;

  const { ended } = state;
  return (
    <div className="entrance">
      <header>
        <Brand />
      </header>
      <main className="entrance-form">
        <PageHeading describedBy={ended && "goodbye"}>Sign in</PageHeading>
        {ended && (
          <Notice id="goodbye" tone={ended.reason === "expired" ? "warn" : "info"}>
            <p>{goodbyes[ended.reason]}</p>
          </Notice>
        )}
        <SignIn ended={ended} />
      </main>
      <Hero />
    </div>
  );
}
