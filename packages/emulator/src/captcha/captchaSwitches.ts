import { z } from "zod";

/** How the captchas behave, whichever vendor's. */
export const captchaSwitches = z.strictObject({
  /**
   * What becomes of a vendor's script, or of ALTCHA's challenges: it comes, the connection breaks, it never comes, comes 3
   * seconds late, or is empty.
   */
  script: z.enum(["works", "block", "hang", "slow", "no-global"]).default("works"),
  /**
   * What a captcha does when it is asked: lets everybody `pass`, shows a `challenge` to solve or close, has that closed at
   * once (`dismiss`), gives a token that has run out (`expire`), fails (`network-error`), or gives Tencent's ticket for
   * the case that its servers are down (`disaster`; with other vendors as `network-error`).
   */
  answer: z.enum(["pass", "challenge", "dismiss", "expire", "network-error", "disaster"]).default("pass"),
  /** What reCAPTCHA thinks of a person: 1 is good. */
  score: z.number().min(0).max(1).default(0.9),
  /** What Tencent thinks of whoever solved it: 100 is for the server to refuse. */
  evilLevel: z.literal([0, 100]).default(0),
  /**
   * What becomes of a server's question whether a token is good: it is answered, the connection breaks, the answer never
   * comes, comes 3 seconds late, or is that the vendor itself has failed, which uses up no token.
   */
  verifier: z.enum(["works", "block", "hang", "slow", "fails"]).default("works"),
});

/** Positions of {@link captchaSwitches}. */
export type CaptchaSwitches = z.infer<typeof captchaSwitches>;
