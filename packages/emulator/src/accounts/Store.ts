/** A person known to one vendor. */
export interface Account {
  /** A GUID: LeadSquared's LeadId, LoginRadius's Uid. */
  readonly id: string;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly phone?: string | undefined;
  readonly userName?: string | undefined;
  readonly passwordHash: string;
  /** Milliseconds since 1970, in the emulator's time. */
  readonly passwordChangedAt: number;
  /** Hashes of the passwords before this one, the latest first. */
  readonly formerHashes: readonly string[];
  /** Wrong passwords since the last right one. */
  readonly failedAttempts: number;
  /** Locked until then, in the emulator's time; `Infinity` has no place in JSON, so `null` means until unlocked. */
  readonly lockedUntil?: number | null | undefined;
  /** What the lock asks for, in the vendor's word. */
  readonly lockedAs?: string | undefined;
  /** Another one after every change of the password. */
  readonly passwordChangeToken?: string | undefined;
  readonly pinHash?: string | undefined;
  /** Hash of the answer by the id of its security question. */
  readonly securityAnswers?: Readonly<Record<string, string>> | undefined;
  /** Whether a mail has told the person that the password is in a known breach. */
  readonly breachMailed?: boolean | undefined;
}

/** By what an account can be found; e-mail addresses and user names are compared without regard to case. */
export type AccountKey = "id" | "email" | "phone" | "userName";

/** What a token is good for. */
export type TokenKind = "access" | "refresh" | "passwordReset" | "oneTimePassword" | "reauthentication";

/** What a sign-in or a mail hands out. */
export interface Token {
  readonly value: string;
  readonly kind: TokenKind;
  readonly accountId: string;
  /** Milliseconds since 1970, in the emulator's time. */
  readonly expiresAt: number;
  readonly refreshToken?: string | undefined;
}

/** How many tokens are kept; the oldest are forgotten first, so that no number of sign-ins costs more memory. */
export const maximumTokens = 10_000;

/**
 * The accounts and tokens of one vendor. Each method is one step that nothing comes between, which is what makes
 * {@link Store.updateAccount} safe against two changes at once.
 */
export interface Store {
  readonly isEmpty: () => boolean;
  /** Forgets everything, tokens too, and keeps these accounts. */
  readonly replaceAll: (accounts: readonly Account[]) => void;
  /** Keeps these accounts where there is none yet: of two processes that start on one new file, only one writes. */
  readonly fillIfEmpty: (accounts: readonly Account[]) => void;
  readonly account: (key: AccountKey, value: string) => Account | undefined;
  /** Returns `false`, and adds nothing, where its id, e-mail address, phone or user name is taken. */
  readonly addAccount: (account: Account) => boolean;
  /**
   * Reads an account and writes what `change` makes of it. Where `change` returns `undefined`, or there is no such
   * account, nothing is written.
   *
   * @returns the account as written
   */
  readonly updateAccount: (id: string, change: (account: Account) => Account | undefined) => Account | undefined;
  readonly token: (kind: TokenKind, value: string) => Token | undefined;
  readonly addToken: (token: Token) => void;
  /** Removes a token and returns it: of two that come with the same one, only one gets it. */
  readonly takeToken: (kind: TokenKind, value: string) => Token | undefined;
  /** Forgets an account's tokens of one kind, but for one that may stay. */
  readonly removeTokens: (accountId: string, kind: TokenKind, except?: string) => void;
}
