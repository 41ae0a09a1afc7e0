import { listIn } from "./listIn.ts";

// Fetch standard, "CORS-safelisted response-header name"
const alwaysExposed = [
  "cache-control",
  "content-language",
  "content-length",
  "content-type",
  "expires",
  "last-modified",
  "pragma",
];

/**
 * A response without the headers that a page of another origin can't see (Fetch standard, "CORS filtered response"):
 * `Retry-After`, for one, unless the server exposes it. `Location` stays for the browser, which follows it.
 */
export function asReadByPage(answer: Response, { credentials }: Request): Response {
  const { body, status, statusText } = answer;
  const named = listIn(answer.headers, "access-control-expose-headers").map((name) => name.toLowerCase());
  const isEveryExposed = named.includes("*") && credentials !== "include";
  const isRedirect = [301, 302, 303, 307, 308].includes(status);
  const seen = [...answer.headers].filter(
    ([name]) =>
      alwaysExposed.includes(name) || named.includes(name) || isEveryExposed || (isRedirect && name === "location"),
  );
  return new Response(body, { status, statusText, headers: seen });
}
