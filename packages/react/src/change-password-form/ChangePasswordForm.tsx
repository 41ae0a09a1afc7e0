"use client";

import type { CaptchaResponse } from "@rekey/core";
import type { ReactElement } from "react";
import * as ChangePassword from "./parts.ts";

/** Props of {@link ChangePasswordForm}. */
export type ChangePasswordFormProps<Accepted extends CaptchaResponse = never> = Omit<
  ChangePassword.RootProps<Accepted>,
  "children"
>;

/**
 * The whole form: what {@link ChangePassword.Root} takes, with every part in its place. Lay the parts out by hand where
 * this order does not fit.
 */
export function ChangePasswordForm<Accepted extends CaptchaResponse = never>(
  props: ChangePasswordFormProps<Accepted>,
): ReactElement {
  return (
    <ChangePassword.Root {...props}>
      <ChangePassword.Heading />
      <ChangePassword.ErrorSummary />
      <ChangePassword.CurrentPassword />
      <ChangePassword.NewPassword />
      <ChangePassword.ConfirmPassword />
      <ChangePassword.SignOutOthers />
      <ChangePassword.Captcha />
      <ChangePassword.Status />
      <ChangePassword.Submit />
    </ChangePassword.Root>
  );
}
