/** How passwords are kept. The hash is one string that holds its own salt and parameters. */
export interface PasswordHash {
  /** Hashes with a salt of its own: the same password twice gives two hashes. */
  readonly hash: (password: string) => Promise<string>;
  /** Whether the hash, which `hash` made, is the password's. */
  readonly verify: (password: string, hash: string) => Promise<boolean>;
}
