import { ChangePasswordForm } from "@rekey/react";
import "@rekey/react/styles.css";
import type { ReactElement } from "react";
import type { Live } from "./loadLive.ts";

/** The form at a vendor that answers, signed in; and the password to change, for whoever tries it. */
export function LiveForm({ currentPassword, refusal, ...props }: Live): ReactElement {
  if (refusal) return <p role="note">{refusal}</p>;
  return (
    <>
      <ChangePasswordForm {...props} />
      <p className="live-hint">
        The current password is <code>{currentPassword}</code>
      </p>
    </>
  );
}
