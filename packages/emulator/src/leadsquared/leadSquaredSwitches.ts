import { z } from "zod";
import type { RateLimit } from "../clock/createRateWindow.ts";
import { rateLimitSwitch } from "../clock/rateLimitSwitch.ts";

/** "API calls exceeded the limit of 25 in 5 second(s)": every page of the Portal API; for the account as a whole. */
export const documentedRateLimit: RateLimit = { calls: 25, periodMs: 5_000 };

/** What LeadSquared leaves open, and which way the emulator goes by default. */
export const leadSquaredSwitches = z.strictObject({
  /** How many calls are answered in which time. */
  rateLimit: rateLimitSwitch(documentedRateLimit),
  /** The status of a call over the limit: 429 is documented, 403 and 200 have been seen. */
  rateStatus: z.literal([429, 403, 200]).default(429),
});

/** Positions of {@link leadSquaredSwitches}. */
export type LeadSquaredSwitches = z.infer<typeof leadSquaredSwitches>;
