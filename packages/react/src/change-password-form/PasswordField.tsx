"use client";

import type { ChangePasswordValues } from "@rekey/core";
import { type ReactElement, type ReactNode, useState } from "react";
import { useChangePasswordContext } from "./context.ts";
import { FieldError } from "./FieldError.tsx";
import { Icon } from "./Icon.tsx";
import { useFieldError } from "./useFieldError.ts";

interface PasswordFieldProps {
  name: keyof ChangePasswordValues;
  autoComplete: "current-password" | "new-password";
  /** What stands below the field, such as the rules; read out with it. */
  children?: ReactNode;
}

/** The field whose rules look at this one too. */
const comparedWith: Partial<Record<keyof ChangePasswordValues, keyof ChangePasswordValues>> = {
  currentPassword: "newPassword",
  newPassword: "confirmPassword",
};

/**
 * One password with its label, its error and the button that shows it. The input is uncontrolled: React must not hold a
 * password.
 */
export function PasswordField({ name, autoComplete, children }: PasswordFieldProps): ReactElement {
  const { form, id, messages, outcome, submits, afterPress } = useChangePasswordContext();
  const error = useFieldError(name);
  const [shownSince, setShownSince] = useState<number>();
  const shown = shownSince === submits;

  const inputId = `${id}-${name}`;
  const errorId = `${inputId}-error`;
  const hintId = `${inputId}-hint`;
  const describedBy = [error && errorId, children && hintId].filter(Boolean).join(" ");

  const registration = form.register(name, {
    // Not react-hook-form's `deps`: that would find fault with a field nobody has come to yet, and forget what the
    // provider said of one.
    onChange: () => {
      const next = comparedWith[name];
      const fault = next && form.getFieldState(next).error;
      if (fault && fault.type !== "provider") void form.trigger(next);
    },
  });

  return (
    <div data-rekey="field" data-invalid={error ? "" : undefined}>
      <label data-rekey="label" id={`${inputId}-label`} htmlFor={inputId}>
        {messages[name]}
      </label>
      <div data-rekey="control">
        <input
          {...registration}
          onBlur={(event) => afterPress(() => void registration.onBlur(event))}
          data-rekey="input"
          id={inputId}
          // A browser writes the text fields of its tabs to disk, to restore them, unless they say "off".
          autoComplete={shown ? "off" : autoComplete}
          type={shown ? "text" : "password"}
          // What comes back must be about what is on the screen.
          readOnly={outcome.status === "pending"}
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          required
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy || undefined}
        />
        <button
          type="button"
          data-rekey="reveal"
          aria-controls={inputId}
          aria-describedby={`${inputId}-label`}
          aria-label={shown ? messages.hidePassword : messages.showPassword}
          onClick={() => setShownSince(shown ? undefined : submits)}
        >
          <Icon name={shown ? "eye-off" : "eye"} />
        </button>
      </div>
      <FieldError id={errorId}>{error}</FieldError>
      {children && (
        <div data-rekey="hint" id={hintId}>
          {children}
        </div>
      )}
    </div>
  );
}
