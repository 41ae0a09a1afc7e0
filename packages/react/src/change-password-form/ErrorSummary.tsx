"use client";

import { describeError, formatSentence } from "@rekey/core";
import { type ReactElement, useEffect, useSyncExternalStore } from "react";
import { type FieldName, type Outcome, useChangePasswordContext } from "./context.ts";
import { waitUntil } from "./createWait.ts";
import { FieldLink } from "./FieldLink.tsx";
import { Notice } from "./Notice.tsx";
import type { PartProps } from "./renderPart.ts";
import { useWait } from "./useWait.ts";

/** The codes whose sentences say that the password was not changed, which after an unknown outcome nobody knows. */
const denying = /^(?:session_expired|provider_unavailable|misconfigured)$/;

/** Shows what is about the form as a whole: a failure of no one field, or several fields to mend. */
export function ErrorSummary(props: PartProps): ReactElement | null {
  const { captcha, messages, outcome, noticeRef, summaryRef } = useChangePasswordContext();
  useEffect(() => {
    summaryRef.current = true;
  }, [summaryRef]);
  if (outcome.status === "invalid") return <Faults {...props} names={outcome.fields} />;
  if (outcome.status === "renewed") {
    const { title, text } = messages.sessionRenewed;
    return (
      <Notice {...props} code="renewed" title={title} focusRef={noticeRef}>
        {outcome.inDoubt ? messages.errors.outcome_unknown.text : text}
      </Notice>
    );
  }
  if (outcome.status !== "failed") return null;
  const { field } = outcome.error;
  const isToldElsewhere = field === "captcha" ? captcha?.isAttached() : field && !outcome.probablyChanged;
  if (isToldElsewhere) return null;
  return <Failure {...props} failed={outcome} />;
}

function Faults({ names, ...props }: PartProps & { names: readonly FieldName[] }): ReactElement | null {
  const { fields, messages, noticeRef } = useChangePasswordContext();
  // As a string, so that what is the same is equal.
  const faulty = useSyncExternalStore(
    fields.subscribe,
    () => names.filter((name) => fields.errors()[name]).join(),
    () => "",
  );
  const left = faulty.split(",") as FieldName[];
  const count = left.length;
  // Of one fault its field says it all.
  if (count < 2) return null;
  return (
    <Notice {...props} code="invalid" title={formatSentence(messages.faults, { count }, messages)} focusRef={noticeRef}>
      <ul>
        {left.map((name) => (
          <FieldLink key={name} name={name} />
        ))}
      </ul>
    </Notice>
  );
}

function Failure({ failed, ...props }: PartProps & { failed: Extract<Outcome, { status: "failed" }> }): ReactElement {
  const { error, at, inDoubt, probablyChanged } = failed;
  const { messages, noticeRef } = useChangePasswordContext();
  const wait = useWait();
  const until = waitUntil(error);
  const now = until ? new Date(until - wait * 1_000) : at;
  const { title, text } = probablyChanged ? messages.probablyChanged : describeError(error, messages, now);
  return (
    <Notice {...props} code={probablyChanged ? "probably_changed" : error.code} title={title} focusRef={noticeRef}>
      {until && !wait
        ? messages.waitIsOver
        : inDoubt && denying.test(error.code)
          ? messages.errors.outcome_unknown.text
          : text}
    </Notice>
  );
}
