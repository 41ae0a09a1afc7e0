"use client";

import type { ReactElement, ReactNode } from "react";
import { PasswordField } from "./PasswordField.tsx";
import { Requirements } from "./Requirements.tsx";

/** The field for the password to come. Its children stand below it, in place of the policy's rules. */
export function NewPassword({ children = <Requirements /> }: { children?: ReactNode }): ReactElement {
  return (
    <PasswordField name="newPassword" autoComplete="new-password">
      {children}
    </PasswordField>
  );
}
