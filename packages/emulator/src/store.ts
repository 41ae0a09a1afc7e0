/** A person known to one vendor. */
export interface Account {
  /** A GUID: LeadSquared's LeadId, LoginRadius's Uid. */
  readonly id: string;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly passwordHash: string;
  /** Milliseconds since 1970, in the emulator's time. */
  readonly passwordChangedAt: number;
}

/** What a sign-in hands out. */
export interface Token {
  readonly value: string;
  readonly accountId: string;
  /** Milliseconds since 1970, in the emulator's time. */
  readonly expiresAt: number;
  readonly refreshToken?: string | undefined;
}

/** A password change: it is written only where the stored hash is still the one that was verified. */
export interface PasswordSwap {
  readonly accountId: string;
  readonly verifiedHash: string;
  readonly newHash: string;
  /** Milliseconds since 1970, in the emulator's time. */
  readonly changedAt: number;
}

/**
 * The accounts and tokens of one vendor. Each method is one step that nothing comes between, which is what makes
 * {@link Store.swapPasswordHash} safe against two changes at once.
 */
export interface Store {
  readonly isEmpty: () => boolean;
  /** Forgets everything, tokens too, and keeps these accounts. */
  readonly replaceAll: (accounts: readonly Account[]) => void;
  readonly accountById: (id: string) => Account | undefined;
  /** E-mail addresses are compared without regard to case. */
  readonly accountByEmail: (email: string) => Account | undefined;
  /** Returns whether this change won; `false` means the password was changed since it was verified. */
  readonly swapPasswordHash: (swap: PasswordSwap) => boolean;
  readonly token: (value: string) => Token | undefined;
  readonly addToken: (token: Token) => void;
  readonly removeToken: (value: string) => void;
}
