"use client";

import type { ReactElement, ReactNode } from "react";
import { PasswordField } from "./PasswordField.tsx";

/** The field that has the new password typed a second time. */
export function ConfirmPassword({ children }: { children?: ReactNode }): ReactElement {
  return (
    <PasswordField name="confirmPassword" autoComplete="new-password">
      {children}
    </PasswordField>
  );
}
