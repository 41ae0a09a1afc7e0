import type { ReactElement } from "react";
import mark from "../favicon.svg";

/** The university's mark and name. */
export function Brand({ name = "Northfield University" }: { name?: string | undefined }): ReactElement {
  return (
    <span className="brand">
      <img src={mark} alt="" width="32" height="32" />
      {name}
    </span>
  );
}
