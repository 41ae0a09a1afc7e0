import type { ReactElement } from "react";
import { Icon } from "./Icon.tsx";

/** A sentence about one field, or nothing. */
export function FieldError({ id, children }: { id: string; children: string | undefined }): ReactElement | null {
  if (!children) return null;
  return (
    <p data-rekey="field-error" id={id}>
      <Icon name="alert" />
      <span>{children}</span>
    </p>
  );
}
