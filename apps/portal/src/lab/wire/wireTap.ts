import { maskBody, maskUrl, maskValue } from "./mask.ts";
import type { WireExchange } from "./WireExchange.ts";

const listeners = new Set<() => void>();
let last: WireExchange | undefined;

function tell(exchange: WireExchange) {
  last = exchange;
  for (const listener of listeners) listener();
}

/** The last exchange with a vendor; for useSyncExternalStore. */
export const wireTap = {
  last: (): WireExchange | undefined => last,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
};

/** `fetch`, which the lab can look at. Nothing that is a secret is kept. */
export const tappedFetch: typeof fetch = async (input, init) => {
  const began = performance.now();
  const request = {
    method: init?.method ?? "GET",
    url: maskUrl(input instanceof Request ? input.url : String(input)),
    headers: [...new Headers(init?.headers)].map(([name, value]) => [name, maskValue(name, value)] as const),
    body: typeof init?.body === "string" ? maskBody(init.body) : "",
  };
  tell(request);
  const end = (answer: Omit<NonNullable<WireExchange["answer"]>, "milliseconds">) =>
    tell({ ...request, answer: { ...answer, milliseconds: Math.round(performance.now() - began) } });
  try {
    const response = await fetch(input, init);
    const { status, headers } = response;
    const contentType = headers.get("content-type") ?? "";
    response
      .clone()
      .text()
      .then(
        (text) => end({ status, contentType, body: maskBody(text) }),
        () => end({ status, contentType, body: "(the answer broke off)" }),
      );
    return response;
  } catch (thrown) {
    end({ contentType: "", body: "(no answer)" });
    throw thrown;
  }
};
