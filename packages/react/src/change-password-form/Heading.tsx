"use client";

import type { ReactElement } from "react";
import { useChangePasswordContext } from "./context.ts";
import { type PartWithChildrenProps, renderPart } from "./renderPart.ts";

/** Names the form, at the level of Root's `heading`; nothing where that is false. */
export function Heading({ children, ...props }: PartWithChildrenProps): ReactElement | null {
  const { heading, id, messages } = useChangePasswordContext();
  if (!heading) return null;
  return renderPart(`h${heading}`, props, {
    "data-rekey": "heading",
    id: `${id}-heading`,
    children: children ?? messages.heading,
  });
}
