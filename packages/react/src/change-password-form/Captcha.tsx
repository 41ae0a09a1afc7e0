"use client";

import type { ReactElement } from "react";
import { useChangePasswordContext } from "./context.ts";
import { type PartProps, renderPart } from "./renderPart.ts";

/** The place where Root's `captcha` stands; takes no room without one. */
export function Captcha(props: PartProps): ReactElement {
  const { captchaHostRef } = useChangePasswordContext();
  return renderPart("div", props, { "data-rekey": "captcha", ref: captchaHostRef });
}
