import type { Clock } from "../clock/createClock.ts";
import type { Reply } from "../Handler.ts";
import type { CaptchaSwitches } from "./captchaSwitches.ts";
import type { CaptchaTokens } from "./createCaptchaTokens.ts";
import type { StandIn } from "./stand-ins/StandIn.ts";

/** What a vendor's own endpoints work with. */
export interface CaptchaParts {
  readonly tokens: CaptchaTokens;
  readonly clock: Clock;
  readonly switches: () => CaptchaSwitches;
  /** How stand-ins open their frames. */
  readonly frames: "address" | "inline";
}

/** An endpoint that servers ask, by the vendor's own host and path. `:name` is what varies in a path. */
export type CaptchaEndpoint = (
  request: Request,
  parts: CaptchaParts,
  parameters: Readonly<Record<string, string>>,
) => Promise<Reply>;

/** One emulated captcha vendor. */
export interface CaptchaVendor {
  /** The id that adapters have for it. */
  readonly id: string;
  /** What is written on its stand-ins. */
  readonly name: string;
  /** The keys that stand-ins and endpoints take; nobody else's. */
  readonly keys: Readonly<Record<string, string>>;
  /** The key among them that pages have. */
  readonly siteKey: string;
  /** Host and path of its scripts. */
  readonly scripts: readonly string[];
  /** The host of its frames, with their folder where they have one. */
  readonly frameHost: string;
  /** The same, for scripts from another host: whose address begins so, has its frames there. */
  readonly hostsWithFrames?: readonly string[];
  readonly lifetimeMs: number;
  /** A token in the vendor's form, and Tencent's second half. */
  readonly makeToken: () => { readonly token: string; readonly randstr?: string };
  readonly standIn: StandIn;
  /** By method, host and path, such as `POST api.hcaptcha.com/siteverify`. */
  readonly endpoints: Readonly<Record<string, CaptchaEndpoint>>;
  /** What they answer where the vendor itself has failed. Default, for who documents none: a bare 503. */
  readonly failure?: () => Response;
}

/** An emulated captcha without a script to stand in for and without a host: its code is the page's, its server one's own. */
export type SelfHostedCaptcha = Pick<CaptchaVendor, "id" | "keys" | "endpoints">;
