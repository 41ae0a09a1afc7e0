import type { CorsPolicy } from "../vendor/Vendor.ts";
import { allowedHeaders, allowedMethods } from "./emulated.ts";
import type { LoginRadiusSwitches } from "./loginRadiusSwitches.ts";

/** What pages of other origins may do, as the switches have it. */
export function corsPolicy({ allowedOrigins, preflightPreventWebhook }: LoginRadiusSwitches): CorsPolicy {
  return {
    origins: allowedOrigins,
    methods: allowedMethods,
    headers: preflightPreventWebhook ? [...allowedHeaders, "X-PreventWebhook"] : allowedHeaders,
  };
}
