"use client";

import { describeError, formatSentence } from "@rekey/core";
import { type ReactElement, useEffect } from "react";
import { useChangePasswordContext } from "./context.ts";
import { FieldLink } from "./FieldLink.tsx";
import { Notice } from "./Notice.tsx";
import type { PartProps } from "./renderPart.ts";
import { useWait, waitUntil } from "./useWait.ts";

/** Shows what is about the form as a whole: a failure of no one field, or several fields to mend. */
export function ErrorSummary(props: PartProps): ReactElement | null {
  const { messages, outcome, summaryRef } = useChangePasswordContext();
  const wait = useWait(outcome);
  useEffect(() => {
    summaryRef.current = true;
    return () => {
      summaryRef.current = false;
    };
  }, [summaryRef]);

  if (outcome.status === "invalid") {
    const count = outcome.fields.length;
    return (
      <Notice {...props} code="invalid" title={formatSentence(messages.faults, { count }, messages.locale)} focus>
        <ul>
          {outcome.fields.map((name) => (
            <FieldLink key={name} name={name} />
          ))}
        </ul>
      </Notice>
    );
  }
  if (outcome.status === "renewed") {
    const { title, text } = messages.sessionRenewed;
    return (
      <Notice {...props} code="renewed" title={title} focus>
        {text}
      </Notice>
    );
  }
  if (outcome.status !== "failed" || (outcome.error.field && !outcome.probablyChanged)) return null;
  const { error, probablyChanged } = outcome;
  const until = waitUntil(outcome);
  const now = until ? new Date(until - wait * 1_000) : outcome.at;
  const { title, text } = probablyChanged ? messages.probablyChanged : describeError(error, messages, now);
  return (
    // Whoever has to wait stays at the button, and is told by Status. Both would be said twice.
    <Notice
      {...props}
      code={probablyChanged ? "probably_changed" : error.code}
      title={title}
      focus={error.code !== "rate_limited"}
    >
      {text}
    </Notice>
  );
}
