/** From 0, guessed at once, to 4, out of reach. */
export type StrengthScore = 0 | 1 | 2 | 3 | 4;

/** Estimates how hard a password is to guess, such as `zxcvbn()` of `@rekey/core/strength`. Never a reason to refuse one. */
export interface StrengthEstimator {
  /** Gets what it needs, once; called whenever the person comes to the new password. */
  readonly load: () => void;
  /**
   * Never rejects.
   *
   * @param password - goes nowhere, and comes back in nothing
   * @param context - words that count as known, such as the user name
   * @returns undefined where it can't tell
   */
  readonly estimate: (password: string, context: readonly string[]) => Promise<StrengthScore | undefined>;
}
