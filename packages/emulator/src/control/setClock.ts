import { parseJsonObject, readText } from "../body.ts";
import type { ControlledClock } from "../clock.ts";

// Beyond it, dates no longer print as the vendors print them.
const endOfTime = Date.UTC(9999, 11, 31);

/** `POST /clock`: sets the clock and answers the time it shows then, or says what is wrong with the request. */
export async function setClock(request: Request, clock: ControlledClock): Promise<Response> {
  const text = await readText(request);
  const body = text === undefined ? undefined : parseJsonObject(text);
  const problem = body === undefined ? "The body is no JSON object." : findProblem(body, clock.now());
  if (body === undefined || problem !== undefined) {
    const remedy = 'Send JSON such as {"advanceMs": 60000} or {"frozen": true}.';
    return Response.json({ error: `${problem} ${remedy}` }, { status: 400 });
  }
  const { advanceMs, frozen } = body as { advanceMs?: number; frozen?: boolean };
  if (frozen !== undefined) clock.freeze(frozen);
  if (advanceMs !== undefined) clock.advance(advanceMs);
  return Response.json({ now: new Date(clock.now()).toISOString() });
}

function findProblem(body: Record<string, unknown>, now: number): string | undefined {
  const { advanceMs, frozen, ...others } = body;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) return `There is no “${unknown}” to set.`;
  if (advanceMs !== undefined && !(typeof advanceMs === "number" && advanceMs >= 0)) {
    return "“advanceMs” must be a number of milliseconds, 0 or more: the clock only moves forward.";
  }
  if (advanceMs !== undefined && now + advanceMs > endOfTime) return "“advanceMs” would lead past the year 9999.";
  if (frozen !== undefined && typeof frozen !== "boolean") return "“frozen” must be true or false.";
  return undefined;
}
