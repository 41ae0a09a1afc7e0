/**
 * Every way a password change can fail, as one closed list. Each provider's table maps into it, each message catalog
 * has a sentence for every entry, and each entry has its page under `docs/errors/`.
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
  /**
   * For the developer: what happened and what to do about it. Never a password, a token, a request body or a URL with a
   * query.
   */
  detail: string;
  /** The vendor's own code for the failure, or the provider's name for an answer that has none. */
  providerCode?: string | number | undefined;
  /** The HTTP status of the answer, where there was one. */
  status?: number | undefined;
  /**
   * The field that the error is about. Left out, it is the one that the code is about; `undefined` is the form as a
   * whole.
   */
  field?: ErrorField | undefined;
  /** When the next attempt may succeed. */
  retryAt?: Date | undefined;
  /** The vendor's own words for the person, where the integrator opted in. */
  providerText?: string | undefined;
}

const fieldOfCode: Partial<Record<ErrorCode, ErrorField>> = {
  current_password_incorrect: "currentPassword",
  new_password_rejected: "newPassword",
  new_password_reused: "newPassword",
  new_password_compromised: "newPassword",
};

// Registered, so that two copies of this package on one page recognise each other's errors, which `instanceof` would
// not.
const brand = Symbol.for("@rekey/core/ChangePasswordError");

/**
 * The one error that a password change rejects with. It holds no request body, no password, no token and no URL with a
 * query, so it can be logged as it is.
 */
export class ChangePasswordError extends Error {
  override readonly name = "ChangePasswordError";
  /** What happened; decide by this. */
  readonly code: ErrorCode;
  /** The id of the provider that failed. */
  readonly provider: string;
  /** For the developer: what happened and what to do about it. Safe to log. */
  readonly detail: string;
  /** The vendor's own code, or the provider's name for an answer that has none. */
  readonly providerCode?: string | number | undefined;
  /** The HTTP status of the answer, where there was one. */
  readonly status?: number | undefined;
  /** The field that the error is about; without one it is about the form as a whole. */
  readonly field?: ErrorField | undefined;
  /** When the next attempt may succeed. */
  readonly retryAt?: Date | undefined;
  /** The vendor's own words, for the person to read. Only where the provider's `exposeProviderText` asks for them. */
  readonly providerText?: string | undefined;

  constructor(init: ChangePasswordErrorInit) {
    super(`${init.code}: ${init.detail}`);
    this.code = init.code;
    this.provider = init.provider;
    this.detail = init.detail;
    this.providerCode = init.providerCode;
    this.status = init.status;
    this.field = "field" in init ? init.field : fieldOfCode[init.code];
    this.retryAt = init.retryAt;
    this.providerText = init.providerText;
    Object.defineProperty(this, brand, { value: true });
    // Until the stack is read, V8 keeps what it is written from: the functions that were running, and with them their
    // variables, the passwords among them, for as long as anybody keeps the error.
    void this.stack;
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
