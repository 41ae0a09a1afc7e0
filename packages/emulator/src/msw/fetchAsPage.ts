import { allowsRequest } from "./cors/allowsRequest.ts";
import { asReadByPage } from "./cors/asReadByPage.ts";
import { isReadableBy } from "./cors/isReadableBy.ts";
import { safeMethods } from "./cors/safeMethods.ts";
import { unsafeHeaderNames } from "./cors/unsafeHeaderNames.ts";
import { createArrival } from "./createArrival.ts";

/** One call of a page. */
export interface PageCall {
  readonly request: Request;
  /** Where it arrives, as far as the server is concerned. */
  readonly url: string;
  /** The page's origin; `undefined` where there is no page. */
  readonly origin: string | undefined;
  /** The server. */
  readonly send: (request: Request) => Promise<Response>;
}

/**
 * Sends a page's request as a browser does, and gives the page what a browser would let it see: a worker's answers
 * bypass CORS, so that nothing of it would be noticed otherwise. Each request that needs leave asks for it, also where
 * a browser would remember the answer for some seconds.
 */
export async function fetchAsPage({ request, url, origin, send }: PageCall): Promise<Response> {
  const isCrossOrigin = origin !== undefined && new URL(request.url).origin !== origin;
  if (!isCrossOrigin) return withoutBodyOfHead(request, await send(await createArrival(request, url)));

  const isOpaque = request.mode === "no-cors";
  const unsafeHeaders = unsafeHeaderNames(request.headers);
  if (!isOpaque && (!safeMethods.includes(request.method) || unsafeHeaders.length > 0)) {
    const asked = new Request(request.url, { method: "OPTIONS", signal: request.signal });
    const preflight = await createArrival(asked, url, {
      accept: "*/*",
      origin,
      "access-control-request-method": request.method,
      ...(unsafeHeaders.length > 0 && { "access-control-request-headers": unsafeHeaders.join(",") }),
    });
    if (!allowsRequest(await send(preflight), request, unsafeHeaders, origin)) return Response.error();
  }

  const answer = await send(await createArrival(request, url, { origin }));
  if (answer.type === "error") return answer;
  // What such a page gets has neither status nor body; no response that can be made here has no status.
  // But a script runs, which is why it may be of another origin.
  if (isOpaque) return isScript(answer) ? answer : new Response(null);
  return isReadableBy(answer, request, origin)
    ? withoutBodyOfHead(request, asReadByPage(answer, request))
    : Response.error();
}

function isScript({ headers }: Response): boolean {
  return headers.get("content-type")?.startsWith("text/javascript") === true;
}

function withoutBodyOfHead({ method }: Request, answer: Response): Response {
  if (method !== "HEAD" || answer.type === "error") return answer;
  return new Response(null, answer);
}
