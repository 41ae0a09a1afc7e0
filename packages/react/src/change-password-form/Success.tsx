"use client";

import { type ReactElement, useEffect, useRef } from "react";
import { useChangePasswordContext } from "./context.ts";
import { Icon } from "./Icon.tsx";

/** What stands in the form's place after a success: the form has to go, so that password managers see it and save. */
export function Success(): ReactElement {
  const { heading, messages } = useChangePasswordContext();
  const ref = useRef<HTMLHeadingElement & HTMLParagraphElement>(null);
  useEffect(() => ref.current?.focus(), []);
  const Title = heading ? (`h${heading}` as const) : "p";
  return (
    <div data-rekey="success" role="status">
      <Icon name="check" />
      <Title data-rekey="success-title" ref={ref} tabIndex={-1}>
        {messages.successTitle}
      </Title>
      <p data-rekey="success-text">{messages.successText}</p>
    </div>
  );
}
