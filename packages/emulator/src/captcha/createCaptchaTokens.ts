import type { Clock } from "../clock/createClock.ts";

/** What a token was given for. */
export interface MintedToken {
  readonly vendor: string;
  readonly siteKey: string;
  /** Of reCAPTCHA and Turnstile. */
  readonly action: string;
  /** The page's host name, as its browser told it. */
  readonly hostname: string;
  readonly token: string;
  /** Tencent's second half; empty otherwise. */
  readonly randstr: string;
  /** Milliseconds since 1970, in the emulator's time. */
  readonly mintedAt: number;
  readonly expiresAt: number;
}

/** What became of a token; a good one is used up by the question. */
export type CaptchaVerdict =
  | { readonly verdict: "unknown" }
  | { readonly verdict: "accepted" | "expired" | "used" | "mismatch"; readonly minted: MintedToken };

/** The tokens of every captcha vendor, each good once. */
export interface CaptchaTokens {
  readonly mint: (wanted: Omit<MintedToken, "mintedAt" | "expiresAt">, lifetimeMs: number) => MintedToken;
  /** @param match - what the token has to be for; anything else is a `mismatch`, and uses up nothing */
  readonly consume: (vendor: string, token: string, match?: { siteKey?: string; randstr?: string }) => CaptchaVerdict;
  readonly clear: () => void;
}

// More than anybody solves; the oldest are forgotten first.
const rememberedTokens = 10_000;

/** Makes the place where tokens are kept between the vendor's script and whoever verifies. */
export function createCaptchaTokens(clock: Clock): CaptchaTokens {
  const all = new Map<string, MintedToken>();
  const used = new Set<string>();
  return {
    mint(wanted, lifetimeMs) {
      const mintedAt = clock.now();
      const minted = { ...wanted, mintedAt, expiresAt: mintedAt + lifetimeMs };
      all.set(wanted.token, minted);
      if (all.size > rememberedTokens) {
        const oldest = all.keys().next().value!;
        all.delete(oldest);
        used.delete(oldest);
      }
      return minted;
    },
    consume(vendor, token, match = {}) {
      const minted = all.get(token);
      if (minted?.vendor !== vendor) return { verdict: "unknown" };
      const isMatch = Object.entries(match).every(([name, value]) => minted[name as keyof typeof match] === value);
      if (!isMatch) return { verdict: "mismatch", minted };
      if (used.has(token)) return { verdict: "used", minted };
      if (clock.now() >= minted.expiresAt) return { verdict: "expired", minted };
      used.add(token);
      return { verdict: "accepted", minted };
    },
    clear() {
      all.clear();
      used.clear();
    },
  };
}
