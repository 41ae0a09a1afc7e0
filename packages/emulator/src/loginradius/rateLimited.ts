import { retryAfter } from "../http/retryAfter.ts";
import { Refusal } from "../vendor/Refusal.ts";
import { tooManyRequests } from "./emulated.ts";
import type { LoginRadiusSwitches } from "./loginRadiusSwitches.ts";
import { refusal } from "./refuse.ts";

/** The 429, with the body and the `Retry-After` that the switches give it: after it the rate window is empty. */
export function rateLimited({ tooManyRequestsBody, retryAfter: format, rateLimit }: LoginRadiusSwitches): Refusal {
  const { status, message } = tooManyRequests;
  const body = tooManyRequestsBody === "message" ? { Message: message } : refusal(status, tooManyRequests).body;
  const seconds = rateLimit === "off" ? 0 : Math.ceil(rateLimit.periodMs / 1_000);
  const headers = format === "off" ? {} : { "retry-after": retryAfter(format, seconds) };
  return new Refusal(status, status, body, headers);
}
