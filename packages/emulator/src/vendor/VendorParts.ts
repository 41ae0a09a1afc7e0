import type { PasswordHash } from "../accounts/PasswordHash.ts";
import type { Store } from "../accounts/Store.ts";
import type { CaptchaTokens } from "../captcha/createCaptchaTokens.ts";
import type { Clock } from "../clock/createClock.ts";
import type { EmulatorKeys } from "../keys/EmulatorKeys.ts";
import type { Outbox } from "../outbox/createOutbox.ts";

/** What a vendor is built on; each host (Node, a browser) brings its own. */
export interface VendorParts {
  readonly store: Store;
  readonly passwordHash: PasswordHash;
  readonly clock: Clock;
  readonly outbox: Outbox;
  readonly keys: EmulatorKeys;
  /** What the captchas' stand-ins have given out. */
  readonly captchaTokens: CaptchaTokens;
  /** How a vendor calls other servers, for its webhooks. */
  readonly fetch: typeof fetch;
}
