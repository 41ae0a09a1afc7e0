/** What anybody may see; the value of everything else is told by its length alone. */
const shownNames = new Set(
  [
    ...["accept", "content-type", "content-length", "retry-after", "x-lsq-portalid", "apikey", "prevent_webhook"],
    ...["Status", "Message", "IsSuccessful", "IsPosted", "ResponseText", "code", "retryAt", "outcome", "vendor"],
    ...["ExceptionType", "ExceptionMessage", "ErrorCode", "Description", "FieldName", "isProviderError"],
    ...["ProviderErrorResponse", "RequestId"],
  ].map((name) => name.toLowerCase()),
);

/** Longer texts are cut: they are pages of HTML. In characters. */
const longest = 400;

/** Hides a value, and says how long it is. */
export function hidden(value: string): string {
  return `••••(${value.length})`;
}

/** A value as it may be shown under its name. */
export function maskValue(name: string, value: string): string {
  return shownNames.has(name.toLowerCase()) ? value : hidden(value);
}

/** An address with the values of its query hidden. */
export function maskUrl(address: string): string {
  const { origin, pathname, searchParams } = new URL(address, location.href);
  const query = [...searchParams].map(([name, value]) => `${name}=${maskValue(name, value)}`).join("&");
  return origin + pathname + (query && `?${query}`);
}

/**
 * A body with every text hidden that is not known to be harmless. The names are JSON.parse's own: a piece cut out of the body
 * would keep the whole of it, passwords and all, in memory.
 */
export function maskBody(body: string): string {
  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch {
    // Nobody's JSON: an error page, as nothing else is sent here.
    return body.length > longest ? `${body.slice(0, longest)}…` : body;
  }
  return JSON.stringify(maskMember("", parsed), null, 2);
}

function maskMember(name: string, value: unknown): unknown {
  if (typeof value === "string") return maskValue(name, value);
  if (Array.isArray(value)) return value.map((it) => maskMember(name, it));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([member, it]) => [member, maskMember(member, it)]));
}
