"use client";

import type { ReactElement } from "react";
import { useChangePasswordContext } from "./context.ts";

/** The place where Root's `captcha` stands; takes no room without one. */
export function Captcha(): ReactElement {
  const { captchaHostRef } = useChangePasswordContext();
  return <div data-rekey="captcha" ref={captchaHostRef} />;
}
