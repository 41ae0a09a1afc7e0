import type { ReactElement, ReactNode, RefObject } from "react";
import { Icon } from "./Icon.tsx";
import { type PartProps, renderPart } from "./renderPart.ts";

interface NoticeProps extends PartProps {
  /** What it is about, for styles. */
  code: string;
  title: string;
  /** For whoever takes the person to it. */
  focusRef?: RefObject<HTMLElement | null>;
  children: ReactNode;
}

/** A message about the form as a whole. */
export function Notice({ code, title, focusRef, children, ...props }: NoticeProps): ReactElement {
  return renderPart("div", props, {
    ref: focusRef,
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
