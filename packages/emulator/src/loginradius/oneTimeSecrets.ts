import type { Token } from "../accounts/Store.ts";
import { digest } from "../crypto/digest.ts";
import type { LoginRadiusCall } from "./LoginRadiusCall.ts";

/** Whether a secret from a mail or a text message can be used, and whose it is; `unknown` is nobody's. */
export type SecretState =
  | { readonly state: "valid" | "used" | "expired"; readonly accountId: string }
  | { readonly state: "unknown"; readonly accountId?: undefined };

/** Links and codes that work once, until their time is over. */
export interface OneTimeSecrets {
  readonly issue: (accountId: string, secret: string, ttlSeconds: number) => Promise<void>;
  readonly state: (secret: string) => Promise<SecretState>;
  /** Uses a secret up and returns whether it could be used: of two that come with the same one, only one can. */
  readonly spend: (secret: string) => Promise<boolean>;
}

// A used secret stays in the store as one that ended with the epoch: LoginRadius answers it otherwise than one that
// nobody ever had.
const spentAt = 0;

/** The secrets of one kind; the store has their digests only. */
export function oneTimeSecrets(
  { store, clock }: Pick<LoginRadiusCall, "store" | "clock">,
  kind: "passwordReset" | "oneTimePassword",
): OneTimeSecrets {
  const isValid = ({ expiresAt }: Token) => expiresAt > clock.now();
  return {
    async issue(accountId, secret, ttlSeconds) {
      const value = await digest(secret);
      // A code of few digits may come again.
      store.takeToken(kind, value);
      store.addToken({ kind, value, accountId, expiresAt: clock.now() + ttlSeconds * 1_000 });
    },
    async state(secret) {
      const token = store.token(kind, await digest(secret));
      if (token === undefined) return { state: "unknown" };
      const { accountId, expiresAt } = token;
      return { accountId, state: isValid(token) ? "valid" : expiresAt === spentAt ? "used" : "expired" };
    },
    async spend(secret) {
      const token = store.takeToken(kind, await digest(secret));
      if (token === undefined) return false;
      const wasValid = isValid(token);
      store.addToken(wasValid ? { ...token, expiresAt: spentAt } : token);
      return wasValid;
    },
  };
}
