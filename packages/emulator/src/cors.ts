import type { Handler } from "./handler.ts";

/** What a vendor lets scripts of other origins send. */
export interface CorsPolicy {
  readonly methods: readonly string[];
  readonly headers: readonly string[];
}

/**
 * Answers preflights itself and puts `Access-Control-Allow-Origin` on every other answer, failures too: without it a
 * browser would hide the vendor's error from the page. No header is exposed and no credentials are allowed, as
 * neither vendor needs cookies.
 */
export function withCors({ methods, headers }: CorsPolicy, handler: Handler): Handler {
  return async (request) => {
    const preflight = request.method === "OPTIONS" && request.headers.has("access-control-request-method");
    const response = preflight ? new Response(null, { status: 204 }) : await handler(request);
    response.headers.set("Access-Control-Allow-Origin", request.headers.get("origin") ?? "*");
    response.headers.append("Vary", "Origin");
    if (preflight) {
      response.headers.set("Access-Control-Allow-Methods", methods.join(", "));
      response.headers.set("Access-Control-Allow-Headers", headers.join(", "));
    }
    return response;
  };
}
