/** How passwords are kept. The hash is one string that holds its own salt and parameters. */
export interface PasswordHash {
  readonly hash: (password: string) => Promise<string>;
  readonly verify: (password: string, hash: string) => Promise<boolean>;
}
