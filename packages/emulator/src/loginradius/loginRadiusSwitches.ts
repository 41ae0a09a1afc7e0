import { z } from "zod";
import type { RateLimit } from "../clock/createRateWindow.ts";
import { rateLimitSwitch } from "../clock/rateLimitSwitch.ts";

/** LoginRadius, acceptable use policy: 50 calls a second in production with up to 10 million users. */
const documentedRateLimit: RateLimit = { calls: 50, periodMs: 1_000 };

/** What LoginRadius leaves open or lets its customers configure, and which way the emulator goes by default. */
export const loginRadiusSwitches = z.strictObject({
  /** How many calls are answered in which time. */
  rateLimit: rateLimitSwitch(documentedRateLimit),
  /** Whether errors are answered with 200 where the request has `X-Requested-With: XMLHttpRequest`. */
  xhr200: z.boolean().default(true),
});

/** Positions of {@link loginRadiusSwitches}. */
export type LoginRadiusSwitches = z.infer<typeof loginRadiusSwitches>;
