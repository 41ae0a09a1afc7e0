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

/** The place in the form that an error is about. */
export type ErrorField = "currentPassword" | "newPassword" | "captcha";

/** What a {@link ChangePasswordError} is made of. */
export interface ChangePasswordErrorInit {
  /** What happened; each code has its page under `docs/errors/`. */
  code: ErrorCode;
  /** The id of the provider or the captcha that failed, such as `"leadsquared"`. */
  provider: string;
  /**
   * For the developer: what happened and what to do about it. Never a password, a token, a request body or a URL with a
   * query. Default: the page about the code.
   */
  detail?: string | false | undefined;
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
  captcha_required: "captcha",
  captcha_rejected: "captcha",
  captcha_unavailable: "captcha",
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
  declare readonly code: ErrorCode;
  /** The id of the provider or the captcha that failed. */
  declare readonly provider: string;
  /**
   * For the developer: what happened and what to do about it; in production builds no more than what is wrong and where to
   * read on. Safe to log.
   */
  declare readonly detail: string;
  /** The vendor's own code, or the provider's name for an answer that has none. */
  declare readonly providerCode?: string | number | undefined;
  /** The HTTP status of the answer, where there was one. */
  declare readonly status?: number | undefined;
  /** The field that the error is about; without one it is about the form as a whole. */
  declare readonly field?: ErrorField | undefined;
  /** When the next attempt may succeed. */
  declare readonly retryAt?: Date | undefined;
  /** The vendor's own words, for the person to read. Only where the provider's `exposeProviderText` asks for them. */
  declare readonly providerText?: string | undefined;

  constructor({
    code,
    provider,
    detail,
    providerCode,
    status,
    retryAt,
    providerText,
    ...rest
  }: ChangePasswordErrorInit) {
    const told = detail || `see docs/errors/${code}.md of @rekey/core.`;
    super(`${code}: ${told}`);
    const field = "field" in rest ? rest.field : fieldOfCode[code];
    // Named one by one: an init that holds more must not hand it on to a log. In plain JavaScript a date is easily the text
    // of one, which would break whatever counts down to it.
    const date = retryAt && new Date(retryAt);
    Object.assign(this, { code, provider, detail: told, providerCode, status, field, retryAt: date, providerText });
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
