"use client";

import type { ReactElement } from "react";
import { type PasswordFieldProps, usePasswordField } from "./usePasswordField.tsx";

/** The field that has the new password typed a second time. */
export function ConfirmPassword(props: PasswordFieldProps): ReactElement {
  return usePasswordField({ ...props, name: "confirmPassword", autoComplete: "new-password" });
}
