"use client";

import { type ReactElement, type ReactNode, useCallback } from "react";
import { Icon } from "./Icon.tsx";
import { type PartProps, renderPart } from "./renderPart.ts";

interface NoticeProps extends PartProps {
  /** What it is about, for styles. */
  code: string;
  title: string;
  /** Whether the person is taken to it. */
  focus: boolean;
  children: ReactNode;
}

/** A message about the form as a whole. */
export function Notice({ code, title, focus, children, ...props }: NoticeProps): ReactElement {
  const ref = useCallback((element: HTMLElement | null) => (focus ? element?.focus() : undefined), [focus]);
  return renderPart("div", props, {
    ref,
    "data-rekey": "notice",
    "data-code": code,
    role: "group",
    "aria-label": title,
    tabIndex: -1,
    children: (
      <>
        <Icon name="alert" />
        <div>
          <p data-rekey="notice-title">{title}</p>
          <div data-rekey="notice-text">{children}</div>
        </div>
      </>
    ),
  });
}
