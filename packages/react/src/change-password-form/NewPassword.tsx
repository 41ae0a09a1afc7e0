"use client";

import { type ReactElement, useEffect } from "react";
import { useChangePasswordContext } from "./context.ts";
import { Guidance } from "./Guidance.tsx";
import { Requirements } from "./Requirements.tsx";
import { type PasswordFieldProps, usePasswordField } from "./usePasswordField.tsx";

/** The field for the password to come. Its children stand in place of the strength, the guidance and the rules. */
export function NewPassword(props: PasswordFieldProps): ReactElement {
  const { input, passwordRules, policy, strength } = useChangePasswordContext();
  const { blocklist } = policy;
  useEffect(() => {
    if (!blocklist) return undefined;
    const stop = input.subscribe((field) => {
      if (field !== "newPassword") return;
      stop();
      // In an async function: what it throws at once must not stop the form either.
      void (async () => blocklist.load())().then(
        () => input.emit(),
        () => {},
      );
    });
    return stop;
  }, [blocklist, input]);
  return usePasswordField({
    ...{ ...props, passwordRules },
    name: "newPassword",
    autoComplete: "new-password",
    children: props.children ?? (
      <>
        {strength}
        <Guidance />
        <Requirements />
      </>
    ),
  });
}
