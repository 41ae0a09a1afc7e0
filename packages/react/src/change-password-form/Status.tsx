"use client";

import type { ReactElement } from "react";
import { useChangePasswordContext } from "./context.ts";
import { type PartProps, renderPart } from "./renderPart.ts";

/**
 * Tells screen readers what changes without the focus going there. On the page from the start, since a live region that
 * arrives with its text is not read.
 */
export function Status(props: PartProps): ReactElement {
  const { statusRef } = useChangePasswordContext();
  return renderPart("div", props, { "data-rekey": "status", role: "status", ref: statusRef });
}
