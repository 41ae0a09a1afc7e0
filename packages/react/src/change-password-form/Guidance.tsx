"use client";

import { type ReactElement, useSyncExternalStore } from "react";
import { useChangePasswordContext } from "./context.ts";
import { hasUnusualCharacters } from "./hasUnusualCharacters.ts";
import { type PartProps, renderPart } from "./renderPart.ts";

/**
 * How to find a good password; for one with characters that not every keyboard has, that there are such (NIST SP
 * 800-63B-4, section 3.1.1.2).
 */
export function Guidance(props: PartProps): ReactElement {
  const { form, input, messages } = useChangePasswordContext();
  const unusual = useSyncExternalStore(
    input.subscribe,
    () => hasUnusualCharacters(form.getValues("newPassword")),
    () => false,
  );
  return renderPart("p", props, {
    "data-rekey": "guidance",
    "data-unusual": unusual ? "" : undefined,
    children: unusual ? messages.unusualCharacters : messages.guidance,
  });
}
