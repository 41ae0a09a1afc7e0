import { mediaType, parseJsonObject, readText } from "../body.ts";
import { malformedRequest } from "./failures.ts";

/**
 * Reads a JSON body that has exactly these attributes, each a string. Anything else is LeadSquared's 400 ("correct
 * attribute names and structure").
 */
export async function readAttributes<Name extends string>(
  request: Request,
  names: readonly Name[],
): Promise<Record<Name, string>> {
  const text = mediaType(request) === "application/json" ? await readText(request) : undefined;
  const body = text === undefined ? undefined : parseJsonObject(text);
  if (
    body === undefined ||
    Object.keys(body).length !== names.length ||
    !names.every((name) => typeof body[name] === "string")
  ) {
    throw malformedRequest();
  }
  return body as Record<Name, string>;
}
