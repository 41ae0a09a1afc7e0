"use client";

import { type ChangePasswordError, describeError } from "@rekey/core";
import { type ReactElement, useEffect, useRef } from "react";
import { useChangePasswordContext } from "./context.ts";
import { Icon } from "./Icon.tsx";

/** Shows a failure that is about the whole form and not about one field. */
export function ErrorSummary(): ReactElement | null {
  const { outcome } = useChangePasswordContext();
  if (outcome.status !== "failed" || outcome.error.field) return null;
  return <Failure error={outcome.error} at={outcome.at} />;
}

function Failure({ error, at }: { error: ChangePasswordError; at: Date }): ReactElement {
  const { messages } = useChangePasswordContext();
  const { title, text } = describeError(error, messages, at);
  const ref = useRef<HTMLDivElement>(null);
  // Whoever has to wait stays at the button and is told; everybody else is taken to the message. Both would be said
  // twice.
  const announced = error.code === "rate_limited";
  useEffect(() => {
    if (!announced) ref.current?.focus();
  }, [announced]);
  return (
    <div
      ref={ref}
      data-rekey="error-summary"
      data-code={error.code}
      role={announced ? "alert" : "group"}
      aria-label={announced ? undefined : title}
      tabIndex={-1}
    >
      <Icon name="alert" />
      <div>
        <p data-rekey="error-title">{title}</p>
        <p data-rekey="error-text">{text}</p>
      </div>
    </div>
  );
}
