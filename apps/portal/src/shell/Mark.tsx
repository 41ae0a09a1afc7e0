import type { ReactElement } from "react";

const drawings = {
  alert: "M10 5.8v5M10 14v.1",
  info: "M10 9.2V14M10 6v.1",
} as const;

/** A sign beside a sentence, which says it all without it. */
export function Mark({ sign }: { sign: keyof typeof drawings }): ReactElement {
  return (
    <svg className="mark" viewBox="0 0 20 20" aria-hidden="true">
      <path d={drawings[sign]} />
      <circle cx="10" cy="10" r="7.5" />
    </svg>
  );
}
