import type { CaptchaPresentation, CaptchaResponse, ChangePasswordError } from "@rekey/core";

/** How far a captcha has come. */
export type CaptchaState = "idle" | "loading" | "ready" | "challenging" | "solved" | "expired" | "error";

/** When a captcha is brought to the page. */
export type CaptchaLoading = "eager" | "focus" | "required";

/** What there is to show of a captcha. */
export interface CaptchaStatus {
  /** How far it has come. */
  readonly state: CaptchaState;
  /** Why it is in the state `"error"`. */
  readonly error: ChangePasswordError | undefined;
}

/** The place of one captcha on a page, apart from React: what happens in it must not render the form. */
export interface CaptchaSlot<Response extends CaptchaResponse = CaptchaResponse> {
  readonly presentation: CaptchaPresentation;
  readonly renews: boolean | undefined;
  readonly subscribe: (listener: () => void) => () => void;
  readonly status: () => CaptchaStatus;
  /** Whether there is an element for it. */
  readonly isAttached: () => boolean;
  readonly attach: (element: HTMLElement, language: string) => void;
  readonly detach: () => void;
  /** Brings it to the page, where its `loading` has kept it back. */
  readonly load: () => void;
  /** @throws ChangePasswordError - see `useCaptcha` */
  readonly execute: (signal: AbortSignal) => Promise<Response | undefined>;
  readonly show: () => void;
  readonly reset: () => void;
  readonly retry: () => void;
}
