import { ChangePasswordError } from "../errors.ts";
import { type AttemptLimits, attempt } from "./attempt.ts";
import type { Transport } from "./checkTransport.ts";
import { isDevelopment } from "./isDevelopment.ts";
import { readBody } from "./readBody.ts";

/** A request, in the words of one vendor. */
export interface WireRequest {
  readonly method: "POST" | "PUT";
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What came back. It may echo the request, so none of it goes into an error but what the provider's table knows. */
export interface Answer {
  readonly status: number;
  /** 2xx; alone it proves nothing. */
  readonly ok: boolean;
  readonly headers: Headers;
  /** Empty when the body was too large to be an answer. */
  readonly text: string;
  /** The text as JSON; `undefined` when it is none. */
  readonly json: unknown;
}

/** What to say of every request that left and whose answer proves nothing. */
export const mayBeApplied: string | false =
  isDevelopment &&
  "The vendor may have applied the change. Don't send it again by yourself: the person has to find out.";

/** A browser that knows that it has no network says so; Node says nothing. */
function knownOffline(): boolean {
  return globalThis.navigator?.onLine === false;
}

/**
 * Refuses to begin when the signal has aborted or the network is known to be gone.
 *
 * @throws {@link ChangePasswordError} `aborted` or `offline`
 */
export function checkReady(provider: string, signal: AbortSignal | undefined): void {
  if (signal?.aborted) {
    const detail = isDevelopment && "The signal had aborted before the request was sent. Nothing was sent.";
    throw new ChangePasswordError({ code: "aborted", provider, detail });
  }
  if (knownOffline()) {
    const detail = isDevelopment && "The browser is offline. Nothing was sent. Try again once it is back.";
    throw new ChangePasswordError({ code: "offline", provider, detail });
  }
}

/**
 * The one place that calls `fetch`: one request, no retry, no redirect, no cookie, no referrer, nothing cached.
 *
 * Once the request has left, only an answer tells what became of the change; without one the error says so.
 *
 * @throws {@link ChangePasswordError} `aborted`, `offline` or `outcome_unknown`
 */
export async function sendOnce(
  provider: string,
  { url, ...request }: WireRequest,
  { fetch: given, timeout, signal }: Transport & AttemptLimits,
): Promise<Answer> {
  checkReady(provider, signal);
  let status: number | undefined;
  const sent = await attempt(
    async (cut): Promise<Answer> => {
      // Called without an object before it: a browser's fetch refuses any `this` but its window.
      const send = given ?? globalThis.fetch;
      const response = await send(url, {
        ...request,
        mode: "cors",
        credentials: "omit",
        cache: "no-store",
        redirect: "error",
        referrerPolicy: "no-referrer",
        signal: cut,
      });
      status = response.status;
      const text = (await readBody(response)) ?? "";
      const headers = new Headers(response.headers);
      return { status, ok: status >= 200 && status <= 299, headers, text, json: parseJson(text) };
    },
    { timeout, signal },
  );
  if (sent.ended === "done") return sent.value;
  throw new ChangePasswordError({
    code: sent.ended === "aborted" ? "aborted" : "outcome_unknown",
    provider,
    status,
    detail:
      isDevelopment &&
      `No whole answer came: ${
        sent.ended === "aborted"
          ? "the signal aborted after the request had left."
          : sent.ended === "timed_out"
            ? `${timeout} ms were over.`
            : // Only an error's name: its message and its cause may hold what was sent.
              `the connection broke, or a redirect or CORS was in the way (${/^[A-Za-z]{0,40}Error$/.exec((sent.thrown as Error | undefined)?.name ?? "")?.[0] ?? "unnamed error"}).`
      } ${mayBeApplied}`,
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
