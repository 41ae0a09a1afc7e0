import type { CorsPolicy } from "./Vendor.ts";

/** What a page of another origin may send. */
export function answerPreflight({ methods, headers }: CorsPolicy): Response {
  return new Response(null, {
    status: 204,
    headers: {
      "Access-Control-Allow-Methods": methods.join(", "),
      "Access-Control-Allow-Headers": headers.join(", "),
    },
  });
}
