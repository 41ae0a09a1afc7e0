import { SignInError } from "./SignInError.ts";

/** Milliseconds. Past it, a person takes the page for broken. */
const timeout = 15_000;

/** An answer whose body was read as far as it can be. */
export interface JsonAnswer {
  readonly status: number;
  readonly ok: boolean;
  /** The members of the JSON object that came; none where something else came. */
  readonly body: Readonly<Record<string, unknown>>;
}

/**
 * Sends credentials once, and in a way that leaves no trace of them.
 *
 * @throws SignInError with `unreachable` when no answer came
 */
export async function postJson(
  url: URL,
  headers: Record<string, string>,
  body: object,
  { signal, method = "POST" }: { signal: AbortSignal; method?: "POST" | "PUT" },
): Promise<JsonAnswer> {
  let response: Response;
  try {
    response = await fetch(url, {
      method,
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify(body),
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeout)]),
      cache: "no-store",
      credentials: "omit",
      // A redirect would take the password to an address that nobody chose.
      redirect: "error",
      referrerPolicy: "no-referrer",
    });
  } catch {
    throw new SignInError("unreachable");
  }
  const parsed: unknown = await response.json().catch(() => undefined);
  const isObject = typeof parsed === "object" && parsed !== null && !Array.isArray(parsed);
  return { status: response.status, ok: response.ok, body: isObject ? { ...parsed } : {} };
}
