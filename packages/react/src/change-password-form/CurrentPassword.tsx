"use client";

import type { ReactElement } from "react";
import { type PasswordFieldProps, usePasswordField } from "./usePasswordField.tsx";

/** The field for the password that is to be replaced. */
export function CurrentPassword(props: PasswordFieldProps): ReactElement {
  return usePasswordField({ ...props, name: "currentPassword", autoComplete: "current-password" });
}
