import type { ReactElement } from "react";
import { Icon } from "./Icon.tsx";

/** A sentence about one field. */
export function FieldError({ id, children }: { id: string; children: string }): ReactElement {
  return (
    <p data-rekey="field-error" id={id}>
      <Icon name="alert" />
      <span>{children}</span>
    </p>
  );
}
