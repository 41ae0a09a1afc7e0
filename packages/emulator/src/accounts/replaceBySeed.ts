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
  const answers = Object.entries(securityAnswers).map(async ([id, answer]) => [id, await hash(answer)] as const);
  return {
    ...person,
    passwordHash: await hash(password),
    passwordChangedAt: now,
    formerHashes: [],
    failedAttempts: 0,
    pinHash: pin === undefined ? undefined : await hash(pin),
    securityAnswers: Object.fromEntries(await Promise.all(answers)),
  };
}
