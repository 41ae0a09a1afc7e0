"use client";

import { type ReactElement, useState } from "react";
import { type FieldName, useChangePasswordContext } from "./context.ts";
import { FieldError } from "./FieldError.tsx";
import { type PartProps, type PartWithChildrenProps, renderPart } from "./renderPart.ts";
import { useFieldError } from "./useFieldError.ts";

/** Props of a password field. Its children stand below it, and are read out with it. */
export interface PasswordFieldProps extends PartWithChildrenProps {
  /** For the label. */
  label?: PartProps | undefined;
  /** For the input. */
  input?: PartProps | undefined;
  /** For the button that shows the password. */
  reveal?: PartProps | undefined;
}

interface Kind {
  name: FieldName;
  autoComplete: "current-password" | "new-password";
  passwordRules?: string | undefined;
}

/** The field whose rules look at this one too. */
const comparedWith: Partial<Record<FieldName, FieldName>> = {
  currentPassword: "newPassword",
  newPassword: "confirmPassword",
};

/**
 * Gives one password with its label, its error and the button that shows it. The input is uncontrolled: React must not
 * hold a password. A hook, as a component of its own for each of the three is felt at mount.
 */
export function usePasswordField(props: PasswordFieldProps & Kind): ReactElement {
  const { name, autoComplete, passwordRules, children, label, input, reveal, ...part } = props;
  const context = useChangePasswordContext();
  const { announce, concealments, fields, id, messages, outcome, afterPress } = context;
  const error = useFieldError(name);
  const [shownSince, setShownSince] = useState<number>();
  const shown = shownSince === concealments;

  const { form } = fields;
  const inputId = `${id}-${name}`;
  const errorId = `${inputId}-error`;
  const hintId = `${inputId}-hint`;
  const describedBy = [error && errorId, children && hintId].filter(Boolean).join(" ");

  const registration = form.register(name, {
    // Not react-hook-form's `deps`: that would find fault with a field nobody has come to yet, and forget what the
    // provider said of one.
    onChange: () => {
      context.input.emit(name);
      const next = comparedWith[name];
      const fault = next && fields.errors()[next];
      if (fault && fault.type !== "provider") void form.trigger(next);
    },
  });

  return renderPart("div", part, {
    "data-rekey": "field",
    "data-invalid": error ? "" : undefined,
    children: (
      <>
        {renderPart("label", label, {
          "data-rekey": "label",
          id: `${inputId}-label`,
          htmlFor: inputId,
          children: messages[name],
        })}
        {renderPart("input", input, {
          ...registration,
          ref: (element: HTMLInputElement | null) => {
            // Typed before the page's script came. react-hook-form before 7.90 puts its default in the place of it.
            if (element?.value && element.value !== form.getValues(name)) form.setValue(name, element.value);
            registration.ref(element);
          },
          onBlur: (event: FocusEvent) => afterPress(() => void registration.onBlur(event)),
          "data-rekey": "input",
          id: inputId,
          autoComplete,
          type: "password",
          // A browser writes the text fields of its tabs to disk, to restore them, unless they say "off"; and mends what is
          // typed there.
          ...(shown && { type: "text", autoComplete: "off", autoCapitalize: "none", autoCorrect: "off" }),
          passwordrules: passwordRules,
          // What comes back must be about what is on the screen.
          readOnly: outcome.status === "pending",
          spellCheck: false,
          required: true,
          "aria-invalid": error ? true : undefined,
          "aria-describedby": describedBy || undefined,
        })}
        {renderPart("button", reveal, {
          "data-rekey": "reveal",
          "data-shown": shown ? "" : undefined,
          type: "button",
          "aria-controls": inputId,
          "aria-describedby": `${inputId}-label`,
          "aria-label": shown ? messages.hidePassword : messages.showPassword,
          onClick: () => {
            setShownSince(shown ? undefined : concealments);
            announce(shown ? messages.passwordHidden : messages.passwordShown);
          },
        })}
        {context.capsLock === name && <p data-rekey="caps-lock">{messages.capsLock}</p>}
        {error && <FieldError id={errorId}>{error}</FieldError>}
        {children && (
          <div data-rekey="hint" id={hintId}>
            {children}
          </div>
        )}
      </>
    ),
  });
}
