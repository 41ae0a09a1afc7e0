import type { Store } from "./Store.ts";

// More than either vendor is known to look back (LoginRadius's presets: 5).
const keptFormerHashes = 24;

/** A password change that was verified against a stored hash. */
export interface PasswordSwap {
  readonly accountId: string;
  readonly verifiedHash: string;
  readonly newHash: string;
  /** Milliseconds since 1970, in the emulator's time. */
  readonly changedAt: number;
}

/**
 * Writes a new password where the stored hash is still the one that was verified, and forgets failed attempts.
 *
 * @returns whether this change won; `false` means the password was changed since it was verified
 */
export function swapPassword(store: Store, { accountId, verifiedHash, newHash, changedAt }: PasswordSwap): boolean {
  const written = store.updateAccount(accountId, (account) =>
    account.passwordHash === verifiedHash
      ? {
          ...account,
          passwordHash: newHash,
          passwordChangedAt: changedAt,
          formerHashes: [verifiedHash, ...account.formerHashes].slice(0, keptFormerHashes),
          failedAttempts: 0,
          lockedUntil: undefined,
          lockedAs: undefined,
          passwordChangeToken: crypto.randomUUID(),
          breachMailed: undefined,
        }
      : undefined,
  );
  return written !== undefined;
}
