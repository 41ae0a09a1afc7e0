"use client";

import type { ReactElement } from "react";
import { type FieldName, useChangePasswordContext } from "./context.ts";
import { useFieldError } from "./useFieldError.ts";

/** Leads from the summary to a field, in the words that stand there; nothing once the field is mended. */
export function FieldLink({ name }: { name: FieldName }): ReactElement | null {
  const { fields, id } = useChangePasswordContext();
  const error = useFieldError(name);
  if (!error) return null;
  return (
    <li>
      <a
        href={`#${id}-${name}`}
        onClick={(event) => {
          // The address belongs to the page's router, and does not reach into a shadow root.
          event.preventDefault();
          fields.form.setFocus(name);
        }}
      >
        {error}
      </a>
    </li>
  );
}
