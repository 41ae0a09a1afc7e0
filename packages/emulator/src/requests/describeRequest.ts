import { mediaType } from "../http/mediaType.ts";
import type { Incoming, Vendor } from "../vendor/Vendor.ts";
import type { Fingerprint } from "./createFingerprint.ts";
import { describeBody } from "./describeBody.ts";
import { describeEntries } from "./describeEntries.ts";
import { describeHeaders } from "./describeHeaders.ts";
import { describePath } from "./describePath.ts";
import { describeText } from "./describeText.ts";
import type { RecordedRequest } from "./RecordedRequest.ts";

const plainMethods = ["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"];

/** What is kept of a request, without what is secret in it. */
export type Description = Pick<RecordedRequest, "method" | "path" | "query" | "headers" | "body">;

/** Describes a request without keeping any value that may be a password or a token, wherever it stands. */
export async function describeRequest(
  { request, url, body }: Incoming,
  { routes }: Pick<Vendor, "routes">,
  fingerprint: Fingerprint,
): Promise<Description> {
  const [method, path, query, headers, shape] = await Promise.all([
    plainMethods.includes(request.method) ? request.method : describeText(request.method, fingerprint),
    describePath(url.pathname, routes, fingerprint),
    describeEntries(url.searchParams, fingerprint),
    describeHeaders(request.headers, fingerprint),
    body === undefined ? "over the limit" : describeBody(body, mediaType(request), fingerprint),
  ]);
  return { method, path, query, headers, body: shape };
}
