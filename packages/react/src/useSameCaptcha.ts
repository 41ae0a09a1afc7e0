"use client";

import type { CaptchaAdapter, CaptchaResponse } from "@rekey/core";
import { useState } from "react";

/**
 * Keeps to the first of adapters that are the same by their `key`, so that one which a page makes anew at each render stays
 * on the page, with its token.
 */
export function useSameCaptcha<Response extends CaptchaResponse>(
  adapter: CaptchaAdapter<Response> | undefined,
): CaptchaAdapter<Response> | undefined {
  const [kept, setKept] = useState(adapter);
  if (kept === adapter || (adapter?.key && adapter.key === kept?.key && adapter.id === kept.id)) return kept;
  setKept(adapter);
  return adapter;
}
