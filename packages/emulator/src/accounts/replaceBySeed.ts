import type { PasswordHash } from "./PasswordHash.ts";
import type { Account, Store } from "./Store.ts";

/** An account that exists from the start. Its password is public: fixtures name it. */
export interface SeedAccount extends Pick<Account, "id" | "email" | "firstName" | "lastName" | "phone" | "userName"> {
  readonly password: string;
  readonly pin?: string | undefined;
  readonly securityAnswers?: Readonly<Record<string, string>> | undefined;
}

/**
 * Replaces everything in a store by the seed accounts. Each hash gets a new salt, so a password change that was under
 * way cannot win against the accounts written here.
 *
 * @param write - `fillIfEmpty` where accounts that somebody wrote meanwhile are to stay
 */
export async function replaceBySeed(
  store: Store,
  passwordHash: PasswordHash,
  now: number,
  seeds: readonly SeedAccount[],
  write: "replaceAll" | "fillIfEmpty" = "replaceAll",
): Promise<void> {
  store[write](await Promise.all(seeds.map((seed) => toAccount(seed, passwordHash, now))));
}

async function toAccount(
  { password, pin, securityAnswers = {}, ...person }: SeedAccount,
  { hash }: PasswordHash,
  now: number,
): Promise<Account> {
  const hashAnswers = Object.entries(securityAnswers).map(async ([id, answer]) => [id, await hash(answer)] as const);
  // All at once: this is most of the time that the emulator needs to start.
  const [passwordHash, pinHash, answers] = await Promise.all([
    hash(password),
    pin === undefined ? undefined : hash(pin),
    Promise.all(hashAnswers),
  ]);
  return {
    ...person,
    passwordHash,
    passwordChangedAt: now,
    formerHashes: [],
    failedAttempts: 0,
    pinHash,
    securityAnswers: Object.fromEntries(answers),
  };
}
