import { mediaType } from "../http/mediaType.ts";
import type { Incoming } from "../vendor/Vendor.ts";
import type { Fingerprint } from "./createFingerprint.ts";
import { describeBody } from "./describeBody.ts";
import { describeText } from "./describeText.ts";
import type { RecordedRequest } from "./RecordedRequest.ts";

// Everything else may be a secret, or hold one.
const plainHeaders =
  /^(accept|accept-(encoding|language)|access-control-request-\w+|cache-control|connection|content-(length|type|encoding)|host|origin|pragma|sec-fetch-\w+|te|transfer-encoding|user-agent|x-requested-with|x-preventwebhook|x-lsq-portalid)$/;

// Longer parts of a path that is no route may be a token that landed there.
const longestPlainSegment = 40;

/** What is kept of a request, without what is secret in it. */
export type Description = Pick<RecordedRequest, "method" | "path" | "query" | "headers" | "body">;

/** Describes a request without keeping any value that may be a password or a token. */
export async function describeRequest(
  { request, url, body }: Incoming,
  isKnownPath: boolean,
  fingerprint: Fingerprint,
): Promise<Description> {
  const [path, query, headers, shape] = await Promise.all([
    isKnownPath ? url.pathname : maskPath(url.pathname, fingerprint),
    describeQuery(url.searchParams, fingerprint),
    describeHeaders(request.headers, fingerprint),
    body === undefined ? "over the limit" : describeBody(body, mediaType(request), fingerprint),
  ]);
  return { method: request.method, path, query, headers, body: shape };
}

async function maskPath(path: string, fingerprint: Fingerprint): Promise<string> {
  const segments = path
    .split("/")
    .map(async (segment) => (segment.length > longestPlainSegment ? fingerprint(segment) : segment));
  return (await Promise.all(segments)).join("/");
}

async function describeQuery(query: URLSearchParams, fingerprint: Fingerprint): Promise<Description["query"]> {
  const names = [...new Set(query.keys())];
  const entries = names.map(async (name) => {
    const values = await Promise.all(query.getAll(name).map((value) => describeText(value, fingerprint)));
    return [name, values.length === 1 ? values[0]! : values] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

async function describeHeaders(headers: Headers, fingerprint: Fingerprint): Promise<Description["headers"]> {
  const entries = [...headers].map(async ([name, value]) => {
    if (plainHeaders.test(name)) return [name, value] as const;
    // Whether there is a scheme is what a test of the wire asks first.
    const [, scheme = "", credentials = value] = /^(Bearer |Basic )(.*)$/i.exec(value) ?? [];
    return [name, scheme + (await describeText(credentials, fingerprint))] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}
