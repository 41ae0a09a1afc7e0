import { Refusal } from "../vendor/Refusal.ts";
import { tooManyRequests } from "./emulated.ts";
import type { LoginRadiusSwitches } from "./loginRadiusSwitches.ts";
import { refusal } from "./refuse.ts";

/** The 429, with the body and the `Retry-After` that the switches give it: after it the rate window is empty. */
export function rateLimited({ tooManyRequestsBody, retryAfter, rateLimit }: LoginRadiusSwitches): Refusal {
  const { status, message } = tooManyRequests;
  const body = tooManyRequestsBody === "message" ? { Message: message } : refusal(status, tooManyRequests).body;
  if (retryAfter === "none") return new Refusal(status, status, body);
  const periodMs = rateLimit === "off" ? 0 : rateLimit.periodMs;
  // By the machine's time, not the emulator's: who reads the date compares it with their own clock.
  const date = new Date(Date.now() + periodMs).toUTCString();
  const value = retryAfter === "date" ? date : String(Math.ceil(periodMs / 1_000));
  return new Refusal(status, status, body, { "retry-after": value });
}
