import type { ReactElement } from "react";
import { useConfiguration } from "../configuration/useConfiguration.ts";
import type { EndedSession } from "../session/SessionContext.ts";
import { Notice } from "../shell/Notice.tsx";
import { SignInForm } from "./SignInForm.tsx";

/** The sign-in form, once the portal knows its vendors. */
export function SignIn({ ended }: { ended: EndedSession | undefined }): ReactElement {
  const { data: configuration, error, isFetching, refetch } = useConfiguration();
  if (configuration) return <SignInForm configuration={configuration} ended={ended} />;
  if (!error) return <p className="loading soft">Getting the sign-in ready…</p>;
  return (
    <>
      <Notice tone="bad" role="alert" title="You can’t sign in right now">
        <p>
          The portal could not get ready for it, and your account has nothing to do with that. Try again in a moment.
        </p>
        <p className="soft">{error.message}</p>
      </Notice>
      <button
        type="button"
        className="button"
        aria-disabled={isFetching || undefined}
        onClick={() => !isFetching && void refetch()}
      >
        {isFetching ? "Trying…" : "Try again"}
      </button>
    </>
  );
}
