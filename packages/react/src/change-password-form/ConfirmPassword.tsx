"use client";

import type { ReactElement } from "react";
import { PasswordField, type PasswordFieldProps } from "./PasswordField.tsx";

/** The field that has the new password typed a second time. */
export function ConfirmPassword(props: PasswordFieldProps): ReactElement {
  return <PasswordField {...props} name="confirmPassword" autoComplete="new-password" />;
}
