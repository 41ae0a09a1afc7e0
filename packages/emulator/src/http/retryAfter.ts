/**
 * The value of a `Retry-After` (RFC 9110, 10.2.3).
 *
 * @param format - a number of seconds, or the date when they are over: by the machine's time, not the emulator's, as who
 *   reads it compares it with their own clock
 */
export function retryAfter(format: "seconds" | "date", seconds: number): string {
  return format === "seconds" ? String(seconds) : new Date(Date.now() + seconds * 1_000).toUTCString();
}
