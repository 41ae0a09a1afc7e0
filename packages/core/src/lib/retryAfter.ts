// No wait shorter than a person notices or longer than a session: a header that says otherwise is a mistake.
const shortest = 1_000;
const longest = 3_600_000;

/**
 * When to try again after a rate limit, from `Retry-After` in either of its forms (RFC 9110, section 10.2.3).
 *
 * @param headers - of the answer; across origins the browser hides these unless the vendor exposes them
 * @param fallback - the wait in milliseconds when the header is missing or unreadable
 */
export function retryAfter(headers: Headers, fallback: number): Date {
  const wait = readWait(headers) ?? fallback;
  return new Date(Date.now() + Math.min(Math.max(wait, shortest), longest));
}

function readWait(headers: Headers): number | undefined {
  const value = headers.get("retry-after") ?? "";
  if (/^\d+$/.test(value)) return Number(value) * 1_000;
  const until = readDate(value);
  // Told by the vendor's own clock where it shows it: the person's may be wrong.
  return until === undefined ? undefined : until - (readDate(headers.get("date") ?? "") ?? Date.now());
}

function readDate(value: string): number | undefined {
  // All three forms begin with a day's name (RFC 9110, section 5.6.7); Date.parse alone would also take "1.5" for a
  // day of 2001.
  if (!/^[A-Z][a-z]{2,8},? /.test(value)) return undefined;
  const time = Date.parse(value.endsWith("GMT") ? value : `${value} GMT`);
  return Number.isNaN(time) ? undefined : time;
}
