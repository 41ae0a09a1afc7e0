"use client";

import type { ReactElement } from "react";
import { useChangePasswordContext } from "./context.ts";
import { Icon } from "./Icon.tsx";
import { type PartWithChildrenProps, renderPart } from "./renderPart.ts";

/** A ref: the focus goes there as soon as it is on the page. */
function focusOnMount(element: HTMLElement | null): void {
  element?.focus();
}

/**
 * What stands in the form's place after a success: the form has to go, so that password managers see it and save. Its
 * children stand below the text, such as a link to where the person goes on.
 */
export function Success({ children, ...props }: PartWithChildrenProps): ReactElement {
  const { heading, id, messages, outcome } = useChangePasswordContext();
  const Title = heading ? (`h${heading}` as const) : "p";
  return renderPart("div", props, {
    "data-rekey": "success",
    children: (
      <>
        <Icon name="check" />
        {/* Read out by the focus, text and all; a live region would say it twice. */}
        <Title data-rekey="success-title" ref={focusOnMount} tabIndex={-1} aria-describedby={`${id}-success`}>
          {messages.successTitle}
        </Title>
        <p data-rekey="success-text" id={`${id}-success`}>
          {messages.successText} {outcome.status === "success" && outcome.othersSignedOut && messages.othersSignedOut}
        </p>
        {children}
      </>
    ),
  });
}
