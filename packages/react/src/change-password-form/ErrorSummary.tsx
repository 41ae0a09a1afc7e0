"use client";

import { describeError, formatSentence } from "@rekey/core";
import { type ReactElement, useEffect, useRef } from "react";
import { useFormState } from "react-hook-form";
import { useChangePasswordContext } from "./context.ts";
import { FieldLink } from "./FieldLink.tsx";
import { Notice } from "./Notice.tsx";
import type { PartProps } from "./renderPart.ts";
import { useWait, waitUntil } from "./useWait.ts";

/** The codes whose sentences say that the password was not changed, which after an unknown outcome nobody knows. */
const denying = /^(?:session_expired|provider_unavailable|misconfigured)$/;

/** Shows what is about the form as a whole: a failure of no one field, or several fields to mend. */
export function ErrorSummary(props: PartProps): ReactElement | null {
  const { form, messages, outcome, summary } = useChangePasswordContext();
  const { errors } = useFormState({ control: form.control });
  const wait = useWait(outcome);
  useEffect(() => summary.subscribe(() => {}), [summary]);
  const ref = useRef<HTMLElement>(null);
  useEffect(() => {
    // Whoever has to wait stays at the button, and is told by Status. Both would be said twice. And once per outcome: a
    // list that comes back, since what was mended is wrong again, calls nobody away from their typing.
    if (outcome.status !== "failed" || outcome.error.code !== "rate_limited") ref.current?.focus();
  }, [outcome]);

  if (outcome.status === "invalid") {
    const fields = outcome.fields.filter((name) => errors[name]);
    const count = fields.length;
    // Of one fault its field says it all.
    if (count < 2) return null;
    return (
      <Notice {...props} code="invalid" title={formatSentence(messages.faults, { count }, messages)} focusRef={ref}>
        <ul>
          {fields.map((name) => (
            <FieldLink key={name} name={name} />
          ))}
        </ul>
      </Notice>
    );
  }
  const doubt = messages.errors.outcome_unknown.text;
  if (outcome.status === "renewed") {
    const { title, text } = messages.sessionRenewed;
    return (
      <Notice {...props} code="renewed" title={title} focusRef={ref}>
        {outcome.inDoubt ? doubt : text}
      </Notice>
    );
  }
  if (outcome.status !== "failed" || (outcome.error.field && !outcome.probablyChanged)) return null;
  const { error, probablyChanged } = outcome;
  const until = waitUntil(outcome);
  const now = until ? new Date(until - wait * 1_000) : outcome.at;
  const { title, text } = probablyChanged ? messages.probablyChanged : describeError(error, messages, now);
  return (
    <Notice {...props} code={probablyChanged ? "probably_changed" : error.code} title={title} focusRef={ref}>
      {until && !wait ? messages.waitIsOver : outcome.inDoubt && denying.test(error.code) ? doubt : text}
    </Notice>
  );
}
