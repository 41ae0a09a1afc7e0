"use client";

import type { ReactElement, ReactNode } from "react";
import { PasswordField } from "./PasswordField.tsx";

/** The field for the password that is to be replaced. */
export function CurrentPassword({ children }: { children?: ReactNode }): ReactElement {
  return (
    <PasswordField name="currentPassword" autoComplete="current-password">
      {children}
    </PasswordField>
  );
}
