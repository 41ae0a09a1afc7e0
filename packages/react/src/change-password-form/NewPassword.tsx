"use client";

import { passwordRulesOf } from "@rekey/core";
import type { ReactElement } from "react";
import { useChangePasswordContext } from "./context.ts";
import { Guidance } from "./Guidance.tsx";
import { PasswordField, type PasswordFieldProps } from "./PasswordField.tsx";
import { Requirements } from "./Requirements.tsx";
import { Strength } from "./Strength.tsx";

const everything = (
  <>
    <Strength />
    <Guidance />
    <Requirements />
  </>
);

/** The field for the password to come. Its children stand in place of the guidance, the strength and the rules. */
export function NewPassword({ children = everything, ...props }: PasswordFieldProps): ReactElement {
  const { input, policy, strength } = useChangePasswordContext();
  return (
    <PasswordField
      {...props}
      name="newPassword"
      autoComplete="new-password"
      passwordRules={passwordRulesOf(policy) || undefined}
      onFocus={() => {
        strength?.load();
        void policy.blocklist?.load().then(input.emit);
      }}
    >
      {children}
    </PasswordField>
  );
}
