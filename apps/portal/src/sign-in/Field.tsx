import type { ComponentProps, ReactElement } from "react";
import { Mark } from "../shell/Mark.tsx";

/** An input with its label and the sentence about what is wrong with it. */
export function Field({
  label,
  error,
  ...input
}: ComponentProps<"input"> & { id: string; label: string; error: string | undefined }): ReactElement {
  const errorId = `${input.id}-error`;
  return (
    <div className="field">
      <label htmlFor={input.id}>{label}</label>
      <input
        required
        {...input}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? errorId : undefined}
      />
      {error && (
        <p className="field-error" id={errorId}>
          <Mark sign="alert" />
          <span>{error}</span>
        </p>
      )}
    </div>
  );
}
