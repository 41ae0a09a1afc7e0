/**
 * The media type of a request in lower case, without parameters such as `charset`; empty where the request names
 * none.
 */
export function mediaType({ headers }: Request): string {
  return (headers.get("content-type") ?? "").split(";")[0]!.trim().toLowerCase();
}
