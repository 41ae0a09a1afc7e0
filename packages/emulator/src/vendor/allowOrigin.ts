import type { CorsPolicy } from "./Vendor.ts";

/**
 * Lets a page read an answer, failures too: without the header a browser would hide the vendor's error from it. No
 * credentials are allowed, as neither vendor needs cookies. A preflight of a page that may not is left without what
 * it asks for.
 */
export function allowOrigin({ headers }: Response, asked: Headers, { origins }: CorsPolicy): void {
  headers.append("Vary", "Origin");
  const origin = asked.get("origin");
  const isAllowed = origins === "any" || (origins !== "none" && origin !== null && origins.includes(origin));
  if (isAllowed) headers.set("Access-Control-Allow-Origin", origin ?? "*");
}
