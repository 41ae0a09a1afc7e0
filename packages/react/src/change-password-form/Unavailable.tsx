"use client";

import type { ReactElement, ReactNode } from "react";
import { useChangePasswordContext } from "./context.ts";
import { Heading } from "./Heading.tsx";
import { Notice } from "./Notice.tsx";

/** Stands in the form's place for an account that has no password here, and says why. */
export function Unavailable({ children }: { children: ReactNode }): ReactElement {
  const { title, text } = useChangePasswordContext().messages.unavailable;
  return (
    <>
      <Heading />
      <Notice code="unavailable" title={title}>
        {children === true ? text : children}
      </Notice>
    </>
  );
}
