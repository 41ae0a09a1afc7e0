"use client";

import type { ReactElement } from "react";
import { useChangePasswordContext } from "./context.ts";
import { type PartProps, renderPart } from "./renderPart.ts";

/** Props of {@link SignOutOthers}. */
export interface SignOutOthersProps extends PartProps {
  /** Whether it is ticked from the start. Default: true. */
  defaultChecked?: boolean | undefined;
}

/** Lets the person end their sessions on other devices. Nothing where the provider does not say that it can. */
export function SignOutOthers({ defaultChecked = true, ...props }: SignOutOthersProps): ReactElement | null {
  const { canSignOutOthers, id, messages } = useChangePasswordContext();
  if (!canSignOutOthers) return null;
  const inputId = `${id}-signOutOthers`;
  return renderPart("div", props, {
    "data-rekey": "sign-out-others",
    children: (
      <>
        <input
          data-rekey="checkbox"
          type="checkbox"
          name="signOutOthers"
          id={inputId}
          defaultChecked={defaultChecked}
          aria-describedby={`${inputId}-hint`}
        />
        <div>
          <label htmlFor={inputId}>{messages.signOutOthers}</label>
          <div data-rekey="hint" id={`${inputId}-hint`}>
            {messages.signOutOthersHint}
          </div>
        </div>
      </>
    ),
  });
}
