"use client";

import type { ReactElement } from "react";
import { PasswordField, type PasswordFieldProps } from "./PasswordField.tsx";

/** The field for the password that is to be replaced. */
export function CurrentPassword(props: PasswordFieldProps): ReactElement {
  return <PasswordField {...props} name="currentPassword" autoComplete="current-password" />;
}
