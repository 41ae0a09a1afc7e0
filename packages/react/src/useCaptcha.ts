"use client";

import type { CaptchaAdapter, CaptchaResponse } from "@rekey/core";
import { type RefCallback, useSyncExternalStore } from "react";
import type { CaptchaLoading, CaptchaStatus } from "./CaptchaSlot.ts";
import { useCaptchaSlot } from "./useCaptchaSlot.ts";

/** What {@link useCaptcha} takes beside the captcha. */
export interface UseCaptchaOptions {
  /** The BCP 47 tag of the language that the page speaks. */
  language: string;
  /**
   * When it comes to the page: with the element (`"eager"`), or at the first `load()` or `execute()` (`"focus"`), or at
   * the first `load()` alone (`"required"`), until which `execute()` gives nothing. Default: `"eager"`.
   */
  loading?: CaptchaLoading | undefined;
}

/** What {@link useCaptcha} gives. */
export interface UseCaptchaResult<Response extends CaptchaResponse> extends CaptchaStatus {
  /** For the element that the captcha stands in. React must render nothing into it. */
  hostRef: RefCallback<HTMLElement>;
  /** Brings it to the page, where `loading` has kept it back. */
  load: () => void;
  /**
   * Asks for a fresh token; gives nothing where none is needed. While one call is at work, another gives the same.
   *
   * @throws {@link ChangePasswordError} `captcha_required` where a widget is not solved; `captcha_unavailable` where it
   * could not be loaded, or failed; `aborted` where the person closed it, which is no error to tell of, or the signal
   * aborted, or the element went away
   */
  execute: (signal: AbortSignal) => Promise<Response | undefined>;
  /** Shows again what `execute` waits for: call it when the person submits once more meanwhile. */
  show: () => void;
  /** Call when a request that carried a token has settled, whatever came of it: a token is good once. */
  reset: () => void;
  /** Mounts it anew, after an error. */
  retry: () => void;
}

const nothing = () => {};
const idle: CaptchaStatus = { state: "idle", error: undefined };
const none = {
  ...{ hostRef: nothing, load: nothing, show: nothing, reset: nothing, retry: nothing },
  subscribe: () => nothing,
  status: () => idle,
  execute: async () => undefined,
};

/**
 * Mounts a captcha in a form of your own, and takes it away again. `ChangePasswordForm` does so by itself.
 *
 * @param adapter - the captcha, between renders the same by its `key` or the same object; undefined for none
 * @param options - the language, and when it is loaded
 */
export function useCaptcha<Response extends CaptchaResponse>(
  adapter: CaptchaAdapter<Response> | undefined,
  { language, loading = "eager" }: UseCaptchaOptions,
): UseCaptchaResult<Response> {
  const { subscribe, status, hostRef, load, execute, show, reset, retry } =
    useCaptchaSlot(adapter, { language, loading }) ?? none;
  return { ...useSyncExternalStore(subscribe, status, () => idle), hostRef, load, execute, show, reset, retry };
}
