import { createChallenge, randomInt, verifySolution } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/web/pbkdf2";

/** A server's part of ALTCHA. */
export interface Altcha {
  readonly challenge: () => Promise<object>;
  /** Whether a payload solves a challenge of this server's that is not too old; each counts once. */
  readonly verify: (payload: string) => Promise<boolean>;
}

/** In milliseconds. */
const lifetime = 600_000;

/** The work of a challenge: some tenths of a second on a phone. */
const cost = 1_000;
const [leastCounter, mostCounter] = [100, 200];

/** Makes and verifies challenges with a secret that nobody else has and that goes with the server. */
export function createAltcha(): Altcha {
  const hmacSignatureSecret = crypto.randomUUID() + crypto.randomUUID();
  // By nonce, until when it is remembered: after that its challenge is too old anyway.
  const used = new Map<string, number>();
  return {
    challenge: () =>
      createChallenge({
        algorithm: "PBKDF2/SHA-256",
        cost,
        counter: randomInt(mostCounter, leastCounter),
        deriveKey,
        expiresAt: new Date(Date.now() + lifetime),
        hmacSignatureSecret,
      }),
    verify: async (payload) => {
      try {
        const { challenge, solution } = JSON.parse(atob(payload));
        const { verified } = await verifySolution({ challenge, solution, deriveKey, hmacSignatureSecret });
        const { nonce } = challenge.parameters;
        const now = Date.now();
        for (const [old, until] of used) if (until < now) used.delete(old);
        if (!verified || used.has(nonce)) return false;
        used.set(nonce, now + lifetime);
        return true;
      } catch {
        // No payload of ALTCHA's.
        return false;
      }
    },
  };
}
