import { ChangePasswordForm } from "@rekey/react";
import { type ReactElement, useState } from "react";
import { Link } from "react-router";
import { useFormOptions } from "../lab/useFormOptions.ts";
import { useSignedInSession } from "../session/RequireSession.tsx";
import { useSession } from "../session/useSession.ts";
import { PageHeading } from "../shell/PageHeading.tsx";

/** `/settings/change-password` */
export function ChangePasswordPage(): ReactElement {
  const { provider, email, systemId, systemName } = useSignedInSession();
  const { expire } = useSession();
  const options = useFormOptions(systemId);
  const [isChanged, setIsChanged] = useState(false);
  return (
    <>
      <PageHeading>Settings</PageHeading>
      <section className="setting" aria-labelledby="password-heading">
        <div className="setting-about">
          <h2 id="password-heading">Password</h2>
          <p className="soft">
            You use it to sign in with {systemName}. A phrase of a few unrelated words is easy to remember and hard to
            guess.
          </p>
        </div>
        <div className="card card-padded">
          <ChangePasswordForm
            provider={provider}
            username={email}
            heading={false}
            onSuccess={() => setIsChanged(true)}
            onSessionExpired={expire}
            {...options}
          />
          {isChanged && (
            <p className="way-on">
              <Link to="/applications">Go to your applications</Link>
            </p>
          )}
        </div>
      </section>
    </>
  );
}
