"use client";

import type { ReactElement, ReactNode } from "react";
import { useChangePasswordContext } from "./context.ts";

/** The form's heading, at the level that Root was given; nothing where that is false. */
export function Heading({ children }: { children?: ReactNode }): ReactElement | null {
  const { heading, id, messages } = useChangePasswordContext();
  if (!heading) return null;
  const Level = `h${heading}` as const;
  return (
    <Level data-rekey="heading" id={`${id}-heading`}>
      {children ?? messages.heading}
    </Level>
  );
}
