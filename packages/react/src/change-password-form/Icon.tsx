import type { ReactElement } from "react";

const paths = {
  alert: "M12 3a9 9 0 1 0 .1 0M12 7.5v5.5M12 16.5v.1",
  check: "m5 12.5 4.5 4.5L19 7",
} as const;

/** A drawing that says nothing the text beside it doesn't. */
export function Icon({ name }: { name: keyof typeof paths }): ReactElement {
  return (
    <svg data-rekey="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
