import type { CaptchaResponse } from "@rekey/core";
import { ChangePasswordForm, type ChangePasswordFormProps } from "@rekey/react";
import "@rekey/react/styles.css";
import type { ReactElement } from "react";
import type { Live } from "./loadLive.ts";

/** What a live form is given, perhaps with a provider and a captcha of one's own. */
type LiveFormProps<Accepted extends CaptchaResponse> = Omit<Live, "provider" | "captcha"> &
  Pick<ChangePasswordFormProps<Accepted>, "provider" | "captcha">;

/** The form at a vendor that answers, signed in; and the password to change, for whoever tries it. */
export function LiveForm<Accepted extends CaptchaResponse = never>({
  currentPassword,
  refusal,
  ...props
}: LiveFormProps<Accepted>): ReactElement {
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
