"use client";

import type { ReactElement } from "react";
import { useChangePasswordContext } from "./context.ts";

/** The button that sends the change. It stays focusable while the change is on its way, and sends nothing then. */
export function Submit(): ReactElement {
  const { messages, outcome } = useChangePasswordContext();
  const pending = outcome.status === "pending";
  return (
    <button
      type="submit"
      data-rekey="submit"
      data-pending={pending ? "" : undefined}
      aria-disabled={pending || undefined}
    >
      {pending ? messages.submitting : messages.submit}
    </button>
  );
}
