import type { ReactElement } from "react";
import mark from "../favicon.svg";

/** The university's mark and name. */
export function Brand(): ReactElement {
  return (
    <span className="brand">
      <img src={mark} alt="" width="32" height="32" />
      Northfield University
    </span>
  );
}
