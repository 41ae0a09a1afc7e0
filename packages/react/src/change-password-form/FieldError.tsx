import type { ReactElement, ReactNode } from "react";
import { Icon } from "./Icon.tsx";

/** What there is to say about one field. */
export function FieldError({ id, children }: { id: string; children: ReactNode }): ReactElement {
  return (
    <p data-rekey="field-error" id={id}>
      <Icon name="alert" />
      <span>{children}</span>
    </p>
  );
}
