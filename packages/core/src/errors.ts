/**
 * Every way a password change can fail, as one closed list. Each provider's table maps into it, each message catalog has a
 * sentence for every entry, and each entry has its page under `docs/errors/`.
 */
export const errorCodes = [
  "current_password_incorrect",
  "new_password_rejected",
  "new_password_reused",
  "new_password_compromised",
  "captcha_required",
  "captcha_rejected",
  "captcha_unavailable",
  "session_expired",
  "account_locked",
  "account_blocked",
  "rate_limited",
  "misconfigured",
  "provider_unavailable",
  "offline",
  "outcome_unknown",
  "unexpected_response",
  "aborted",
] as const;

/** One of {@link errorCodes}. */
export type ErrorCode = (typeof errorCodes)[number];

/** The field of the form that an error is about. */
export type ErrorField = "currentPassword" | "newPassword";

/** What a {@link ChangePasswordError} is made of. */
export interface ChangePasswordErrorInit {
  code: ErrorCode;
  /** The id of the provider that failed, such as `"leadsquared"`. */
  provider: string;
  /** For the developer: what happened and what to do about it. Never a password, a token, a request body or a URL with a query. */
  detail: string;
  /** The vendor's own code for the failure, where it sent one. */
  providerCode?: string | number | undefined;
  /** The HTTP status of the answer, where there was one. */
  status?: number | undefined;
  field?: ErrorField | undefined;
  /** When the next attempt may succeed. */
  retryAt?: Date | undefined;
}

// Registered, so that two copies of this package on one page recognise each other's errors, which `instanceof` would not.
const brand = Symbol.for("@rekey/core/ChangePasswordError");

/**
 * The one error that a password change rejects with. It holds no request body, no password, no token and no URL with a query, so it
 * can be logged as it is.
 */
export class ChangePasswordError extends Error {
  override readonly name = "ChangePasswordError";
  readonly code: ErrorCode;
  readonly provider: string;
  readonly detail: string;
  readonly providerCode?: string | number | undefined;
  readonly status?: number | undefined;
  readonly field?: ErrorField | undefined;
  readonly retryAt?: Date | undefined;

  constructor(init: ChangePasswordErrorInit) {
    super(`${init.code}: ${init.detail}`);
    this.code = init.code;
    this.provider = init.provider;
    this.detail = init.detail;
    this.providerCode = init.providerCode;
    this.status = init.status;
    this.field = init.field;
    this.retryAt = init.retryAt;
    Object.defineProperty(this, brand, { value: true });
  }
}

/**
 * Tells whether something that was thrown is a {@link ChangePasswordError}, also one from another copy of this package.
 *
 * @param thrown - anything
 */
export function isChangePasswordError(thrown: unknown): thrown is ChangePasswordError {
  return typeof thrown === "object" && thrown !== null && brand in thrown;
}
