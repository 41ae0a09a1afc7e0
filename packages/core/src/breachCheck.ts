/** Looks a password up among those that are known from data breaches, such as `pwnedPasswords()` of `@rekey/core/breach`. */
export interface BreachCheck {
  /**
   * Never rejects: what can't be looked up is not held against the person.
   *
   * @returns whether the password is known from a breach; undefined where that can't be told
   */
  readonly isBreached: (password: string, signal: AbortSignal) => Promise<boolean | undefined>;
}
