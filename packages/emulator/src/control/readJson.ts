import { decodeUtf8 } from "../http/decodeUtf8.ts";
import { readBody } from "../http/readBody.ts";
import { Malformed } from "../Malformed.ts";

/**
 * Reads a request's JSON.
 *
 * @throws Malformed - it is none, or more than a body may be
 */
export async function readJson(request: Request): Promise<unknown> {
  const body = await readBody(request);
  if (body === undefined) throw new Malformed("The body is over 1 MiB.");
  try {
    return JSON.parse(decodeUtf8(body) ?? "");
  } catch {
    throw new Malformed("The body is no JSON.");
  }
}
