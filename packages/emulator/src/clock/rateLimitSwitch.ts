import { z } from "zod";
import type { RateLimit } from "./createRateWindow.ts";

/** A switch for a rate window: how many calls in how many milliseconds, or `off`. */
export function rateLimitSwitch(documented: RateLimit) {
  const limit = z.strictObject({ calls: z.int().min(0).max(100_000), periodMs: z.int().min(1).max(86_400_000) });
  return z.union([limit, z.literal("off")]).default(documented);
}
