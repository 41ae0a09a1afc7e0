import { parseJsonObject, readText } from "../body.ts";
import type { ControlledClock } from "../clock.ts";

// Beyond it, dates no longer print as the vendors print them.
const endOfTime = Date.UTC(9999, 11, 31);

/** `POST /clock`: sets the clock and answers the time it shows then, or says what is wrong with the request. */
export async function setClock(request: Request, clock: ControlledClock): Promise<Response> {
  const body = parseJsonObject((await readText(request)) ?? "");
  const { advanceMs = 0, frozen, ...others } = body ?? {};
  const [unknown] = Object.keys(others);
  if (body === undefined) return malformed("The body is no JSON object.");
  if (unknown !== undefined) return malformed(`There is no “${unknown}” to set.`);
  if (typeof advanceMs !== "number" || !Number.isInteger(advanceMs) || advanceMs < 0) {
    return malformed("“advanceMs” must be a whole number of milliseconds, 0 or more: the clock only moves forward.");
  }
  if (clock.now() + advanceMs > endOfTime) return malformed("“advanceMs” would lead past the year 9999.");
  if (frozen !== undefined && typeof frozen !== "boolean") return malformed("“frozen” must be true or false.");

  if (frozen !== undefined) clock.freeze(frozen);
  clock.advance(advanceMs);
  return Response.json({ now: new Date(clock.now()).toISOString() });
}

function malformed(problem: string): Response {
  const remedy = 'Send JSON such as {"advanceMs": 60000} or {"frozen": true}.';
  return Response.json({ error: `${problem} ${remedy}` }, { status: 400 });
}
