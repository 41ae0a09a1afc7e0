/** Why a sign-in failed. */
export type SignInFailure =
  | "credentials_incorrect"
  | "account_unavailable"
  | "rate_limited"
  | "unreachable"
  | "unexpected";

/** The one error that signing in rejects with. It quotes nothing of the request. */
export class SignInError extends Error {
  override readonly name = "SignInError";
  readonly failure: SignInFailure;

  constructor(failure: SignInFailure) {
    super(failure);
    this.failure = failure;
  }
}
