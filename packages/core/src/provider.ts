import type { CaptchaResponse } from "./captcha.ts";

/** One password change. Both passwords reach the vendor byte for byte: nothing is trimmed, normalised or cut. */
export interface ChangePasswordRequest<Accepted extends CaptchaResponse = never> {
  currentPassword: string;
  newPassword: string;
  /** A solved captcha, of those that the provider can carry. */
  captcha?: Accepted | undefined;
  /** Ends the account's sessions elsewhere too. Only for providers that say `canSignOutOthers`. */
  signOutOthers?: boolean | undefined;
}

/** What goes with a {@link ChangePasswordRequest} but not to the vendor. */
export interface ChangePasswordOptions {
  /** Gives the attempt up. The vendor may have applied the change all the same, if the request had left. */
  signal?: AbortSignal | undefined;
  /**
   * Gives the attempt up as long as the request has not left, such as while a token function is still at work. Does
   * nothing to one that has: for a page that is left, where a change on its way is best let through.
   */
  untilSent?: AbortSignal | undefined;
}

/**
 * An identity system that can change the signed-in person's password.
 *
 * @typeParam Accepted - the captcha responses that it can carry to a place where they are verified; `never` where there
 * is none
 */
export interface Provider<Accepted extends CaptchaResponse = never> {
  /** Names the provider in errors. */
  readonly id: string;
  /** Whether a change can end the account's other sessions; the form offers that only where this is true. */
  readonly canSignOutOthers?: boolean | undefined;
  /**
   * Sends the change once: no retry, no queue.
   *
   * A property and not a method, since TypeScript compares a method's parameters in both directions, and a form would
   * then take a captcha that its provider can't carry.
   *
   * @throws {@link ChangePasswordError} always that; see its `code`
   */
  readonly changePassword: (request: ChangePasswordRequest<Accepted>, options?: ChangePasswordOptions) => Promise<void>;
}

/**
 * A secret, or a (possibly async) function that gives it when it is needed, such as the access token of the current
 * session.
 */
export type Secret = string | (() => string | Promise<string>);
