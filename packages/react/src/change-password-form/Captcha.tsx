"use client";

import { describeError } from "@rekey/core";
import { type ReactElement, useEffect, useSyncExternalStore } from "react";
import { type ChangePasswordContext, useChangePasswordContext } from "./context.ts";
import { FieldError } from "./FieldError.tsx";
import { type PartProps, renderPart } from "./renderPart.ts";

/**
 * The place where Root's `captcha` stands, with what is to be said of it and a way to try again; nothing without one.
 */
export function Captcha(props: PartProps): ReactElement | null {
  const { captcha } = useChangePasswordContext();
  return captcha ? <Slot {...props} captcha={captcha} /> : null;
}

/** No error of a captcha's own names a time to wait for. */
const never = new Date(0);

function Slot({ captcha, ...props }: PartProps & { captcha: NonNullable<ChangePasswordContext["captcha"]> }) {
  const { announce, captchaRef, id, messages, outcome } = useChangePasswordContext();
  const { hostRef, presentation, renews, retry } = captcha;
  const { state, error } = useSyncExternalStore(captcha.subscribe, captcha.status, captcha.status);
  const refusal = outcome.status === "failed" && outcome.error.field === "captcha" ? outcome : undefined;
  // What the submit was told is over once the person has acted on it; what gets itself another token is no act of theirs.
  const isAtWork = state === "loading" || state === "challenging" || state === "solved";
  const isOver = isAtWork && !(renews && refusal?.error.code === "captcha_rejected");
  const told = error ?? (isOver ? undefined : refusal?.error);
  const { title, text } =
    state === "expired"
      ? { title: "", text: messages.captchaExpired }
      : told
        ? describeError(told, messages, refusal?.at ?? never)
        : {};
  // What a submit leads to is told by the focus, which comes here.
  const unasked = outcome.status !== "pending" && !refusal && text && `${title} ${text}`.trim();
  useEffect(() => {
    if (unasked) announce(unasked);
  }, [unasked, announce]);
  const textId = `${id}-captcha-error`;
  return renderPart("div", props, {
    ref: captchaRef,
    "data-rekey": "captcha",
    "data-state": state,
    "data-presentation": presentation,
    role: "group",
    "aria-label": messages.captcha,
    "aria-describedby": text ? textId : undefined,
    tabIndex: -1,
    children: (
      <>
        <div data-rekey="captcha-host" ref={hostRef} />
        {state === "loading" && presentation === "widget" && (
          <p data-rekey="captcha-loading">{messages.captchaLoading}</p>
        )}
        {text && (
          <FieldError id={textId}>
            {title && <b data-rekey="captcha-title">{title}</b>} {text}
          </FieldError>
        )}
        {state === "error" && <Retry onRetry={retry} />}
      </>
    ),
  });
}

function Retry({ onRetry }: { onRetry: () => void }): ReactElement {
  const { captchaRef, messages } = useChangePasswordContext();
  const again = () => {
    // The button goes, and the focus must not go with it.
    captchaRef.current?.focus();
    onRetry();
  };
  return (
    <button type="button" data-rekey="captcha-retry" onClick={again}>
      {messages.tryAgain}
    </button>
  );
}
