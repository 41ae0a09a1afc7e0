"use client";

import { formatSentence } from "@rekey/core";
import { type ReactElement, useEffect, useRef, useSyncExternalStore } from "react";
import { useChangePasswordContext } from "./context.ts";
import { formatClock } from "./formatClock.ts";
import { type PartProps, renderPart } from "./renderPart.ts";
import { useWait } from "./useWait.ts";

const noStatus = { state: "idle" };
const none = { subscribe: () => () => {}, status: () => noStatus };

/**
 * The button that sends the change. It stays focusable while the change is on its way or has to wait, and sends nothing
 * then.
 */
export function Submit(props: PartProps): ReactElement {
  const { announce, captcha = none, hydrated, messages, outcome } = useChangePasswordContext();
  const { state } = useSyncExternalStore(captcha.subscribe, captcha.status, captcha.status);
  // While a challenge is open, the button may bring it back.
  const pending = outcome.status === "pending" && state !== "challenging";
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
