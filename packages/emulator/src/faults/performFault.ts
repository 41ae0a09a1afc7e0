import type { Transport } from "../Handler.ts";
import { retryAfter } from "../http/retryAfter.ts";
import type { Answer } from "../vendor/Answer.ts";
import type { Fault } from "./Fault.ts";

/** What a fault is done with. */
export interface Stage {
  /** Lets the vendor act. */
  readonly act: () => Promise<Answer>;
  readonly rateLimited: () => Answer;
  readonly failure: (code: number | string) => Answer | undefined;
}

/** Turns what the vendor would have answered into what this fault makes of it. */
export async function performFault(fault: Fault, stage: Stage): Promise<Answer | Transport> {
  if ("when" in fault && fault.when === "after" && fault.kind !== "no-cors") await stage.act();
  switch (fault.kind) {
    case "hang":
    case "reset":
      return { transport: fault.kind };
    case "truncate":
      return { transport: "truncate", response: (await stage.act()).response };
    case "latency":
    case "no-cors":
      return stage.act();
    case "answer":
      return { response: answer(fault.status, fault.body, fault.headers) };
    case "error":
      return stage.failure(fault.code) ?? { response: answer(500, `There is no code ${fault.code}.`) };
    case "html":
      return {
        response: answer(fault.status, errorPage(fault.status), { "content-type": "text/html; charset=utf-8" }),
      };
    case "empty":
      return { response: new Response(null) };
    case "content-type":
      return withHeader(await stage.act(), "content-type", fault.contentType);
    case "redirect":
      return {
        response: new Response(null, { status: fault.status, headers: { location: new URL(fault.location).href } }),
      };
    case "rate-limit":
      return rateLimit(fault, stage.rateLimited());
  }
}

function answer(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Response {
  const isJson = body !== undefined && typeof body !== "string";
  const type = isJson ? { "content-type": "application/json" } : {};
  // A response with one of these statuses can't have a body.
  const content = [204, 205, 304].includes(status) || body === undefined ? null : isJson ? JSON.stringify(body) : body;
  return new Response(content as string | null, { status, headers: { ...type, ...headers } });
}

function errorPage(status: number): string {
  return `<!doctype html>\n<html><head><title>${status}</title></head><body><h1>${status}</h1><hr>proxy</body></html>\n`;
}

function rateLimit(fault: Fault & { kind: "rate-limit" }, limited: Answer): Answer {
  const { retryAfter: seconds, format, readable } = fault;
  if (seconds === undefined) return limited;
  const dated = withHeader(limited, "retry-after", retryAfter(format, seconds));
  return readable ? withHeader(dated, "access-control-expose-headers", "Retry-After") : dated;
}

function withHeader({ response, code }: Answer, name: string, value: string): Answer {
  response.headers.set(name, value);
  return { response, code };
}
