"use client";

import type { CaptchaAdapter, CaptchaResponse } from "@rekey/core";
import { type RefCallback, useMemo } from "react";
import type { CaptchaLoading, CaptchaSlot } from "./CaptchaSlot.ts";
import { createCaptchaSlot } from "./createCaptchaSlot.ts";
import { useSameCaptcha } from "./useSameCaptcha.ts";

/** A slot with the ref of its element. */
export interface CaptchaSlotWithRef<Response extends CaptchaResponse = CaptchaResponse> extends CaptchaSlot<Response> {
  readonly hostRef: RefCallback<HTMLElement>;
}

/** Makes the slot of a captcha; its state renders nothing. */
export function useCaptchaSlot<Response extends CaptchaResponse>(
  adapter: CaptchaAdapter<Response> | undefined,
  { language, loading }: { language: string; loading: CaptchaLoading },
): CaptchaSlotWithRef<Response> | undefined {
  const same = useSameCaptcha(adapter);
  const slot = useMemo(() => same && createCaptchaSlot(same, loading), [same, loading]);
  // React gives the old ref nothing and the new one the element when this changes: that is a captcha in another language.
  return useMemo(
    () =>
      slot && {
        ...slot,
        hostRef: (element) => (element ? slot.attach(element, language) : slot.detach()),
      },
    [slot, language],
  );
}
