import { decodeUtf8 } from "../http/decodeUtf8.ts";
import { mediaType } from "../http/mediaType.ts";
import { parseJsonObject } from "../http/parseJsonObject.ts";
import { malformedRequest } from "./failures.ts";
import type { LeadSquaredCall } from "./LeadSquaredCall.ts";

/**
 * Reads a JSON body that has exactly these attributes, each a string. Anything else is LeadSquared's 400 ("correct
 * attribute names and structure").
 */
export function readAttributes<Name extends string>(
  call: LeadSquaredCall,
  names: readonly Name[],
): Record<Name, string> {
  const isJson = mediaType(call.request) === "application/json";
  const body = isJson ? parseJsonObject(decodeUtf8(call.body)) : undefined;
  if (
    body === undefined ||
    Object.keys(body).length !== names.length ||
    !names.every((name) => typeof body[name] === "string")
  ) {
    throw malformedRequest();
  }
  return body as Record<Name, string>;
}
