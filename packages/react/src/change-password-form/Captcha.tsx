"use client";

import type { ReactElement } from "react";
import { useChangePasswordContext } from "./context.ts";
import { type PartProps, renderPart } from "./renderPart.ts";

/** The place where Root's `captcha` stands; nothing without one. */
export function Captcha(props: PartProps): ReactElement | null {
  const { captchaHostRef } = useChangePasswordContext();
  if (!captchaHostRef) return null;
  return renderPart("div", props, { "data-rekey": "captcha", ref: captchaHostRef });
}
