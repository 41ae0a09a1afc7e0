"use client";

import type { ReactElement } from "react";
import { useChangePasswordContext } from "./context.ts";

/**
 * Tells screen readers that the change is on its way. On the page from the start, since a live region that arrives with
 * its text is not read.
 */
export function Status(): ReactElement {
  const { messages, outcome } = useChangePasswordContext();
  return (
    <div data-rekey="status" role="status">
      {outcome.status === "pending" ? messages.submitting : ""}
    </div>
  );
}
