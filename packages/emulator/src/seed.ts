import type { Account } from "./store.ts";
import type { VendorParts } from "./vendor.ts";

/** An account that exists from the start. Its password is public: fixtures name it. */
export interface SeedAccount extends Omit<Account, "passwordHash" | "passwordChangedAt"> {
  readonly password: string;
}

/**
 * Replaces everything in a store by the seed accounts. Each hash gets a new salt, so a password change that was under
 * way cannot win against the accounts written here.
 */
export async function replaceBySeed(
  { store, passwordHash, clock }: VendorParts,
  accounts: readonly SeedAccount[],
): Promise<void> {
  const passwordChangedAt = clock.now();
  store.replaceAll(
    await Promise.all(
      accounts.map(async ({ password, ...account }) => ({
        ...account,
        passwordHash: await passwordHash.hash(password),
        passwordChangedAt,
      })),
    ),
  );
}
