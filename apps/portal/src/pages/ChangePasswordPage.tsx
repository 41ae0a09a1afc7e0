import { ChangePasswordForm } from "@rekey/react";
import type { ReactElement } from "react";
import { useSignedInSession } from "../session/RequireSession.tsx";
import { useSession } from "../session/useSession.ts";
import { AppShell } from "../shell/AppShell.tsx";
import { PageHeading } from "../shell/PageHeading.tsx";

/** `/settings/change-password` */
export function ChangePasswordPage(): ReactElement {
  const session = useSignedInSession();
  const { expire } = useSession();
  return (
    <AppShell session={session}>
      <PageHeading>Settings</PageHeading>
      <section className="setting" aria-labelledby="password-heading">
        <div className="setting-about">
          <h2 id="password-heading">Password</h2>
          <p className="soft">
            You use it to sign in with {session.systemName}. A phrase of a few unrelated words is easy to remember and
            hard to guess.
          </p>
        </div>
        <ChangePasswordForm
          provider={session.provider}
          username={session.email}
          heading={false}
          onSessionExpired={expire}
        />
      </section>
    </AppShell>
  );
}
