import type { ControlledClock } from "../clock/createClock.ts";
import { Malformed } from "../Malformed.ts";

// Beyond it, dates no longer print as the vendors print them.
const endOfTime = Date.UTC(9999, 11, 31);

/**
 * `POST /clock`: sets the clock and returns the time it shows then, as ISO 8601.
 *
 * @throws Malformed - the clock can't be set so; it stays as it is then
 */
export function setClock(body: unknown, clock: ControlledClock): string {
  if (typeof body !== "object" || body === null || Array.isArray(body)) throw malformed("The body is no JSON object.");
  const { advanceMs = 0, frozen, ...others } = body as Record<string, unknown>;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) throw malformed(`There is no “${unknown}” to set.`);
  if (typeof advanceMs !== "number" || !Number.isInteger(advanceMs) || advanceMs < 0) {
    throw malformed("“advanceMs” must be a whole number of milliseconds, 0 or more: the clock only moves forward.");
  }
  if (clock.now() + advanceMs > endOfTime) throw malformed("“advanceMs” would lead past the year 9999.");
  if (frozen !== undefined && typeof frozen !== "boolean") throw malformed("“frozen” must be true or false.");

  if (frozen !== undefined) clock.freeze(frozen);
  clock.advance(advanceMs);
  return new Date(clock.now()).toISOString();
}

function malformed(problem: string): Malformed {
  return new Malformed(`${problem} Send JSON such as {"advanceMs": 60000} or {"frozen": true}.`);
}
