"use client";

import { formatSentence } from "@rekey/core";
import { type ReactElement, useEffect, useRef } from "react";
import { useChangePasswordContext } from "./context.ts";
import { formatClock } from "./formatClock.ts";
import { type PartProps, renderPart } from "./renderPart.ts";
import { useWait } from "./useWait.ts";

/**
 * The button that sends the change. It stays focusable while the change is on its way or has to wait, and sends nothing
 * then.
 */
export function Submit(props: PartProps): ReactElement {
  const { announce, hydrated, messages, outcome } = useChangePasswordContext();
  const pending = outcome.status === "pending";
  const wait = useWait();
  const held = wait > 0;
  const wasHeld = useRef(false);
  useEffect(() => {
    if (wasHeld.current && !held) announce(messages.waitIsOver);
    wasHeld.current = held;
  }, [held, announce, messages]);
  const again = outcome.status === "renewed" || (outcome.status === "failed" && !outcome.error.field);
  return renderPart("button", props, {
    "data-rekey": "submit",
    "data-pending": pending ? "" : undefined,
    "data-held": held ? "" : undefined,
    type: "submit",
    disabled: !hydrated,
    "aria-disabled": pending || held || undefined,
    children: held
      ? formatSentence(messages.tryAgainIn, { wait: formatClock(wait, messages.locale) }, messages)
      : pending
        ? messages.submitting
        : again
          ? messages.tryAgain
          : messages.submit,
  });
}
