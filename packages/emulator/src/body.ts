/**
 * The media type of a request in lower case, without parameters such as `charset`; empty where the request names
 * none.
 */
export function mediaType(request: Request): string {
  return (request.headers.get("content-type") ?? "").split(";")[0]!.trim().toLowerCase();
}

/**
 * Reads a body as UTF-8. Bytes that are not UTF-8 give `undefined`: replaced silently, they would turn a password
 * into another one.
 */
export async function readText(request: Request): Promise<string | undefined> {
  const bytes = await request.arrayBuffer();
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Parses a JSON object; anything else, and text that is no JSON, gives `undefined`. */
export function parseJsonObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
