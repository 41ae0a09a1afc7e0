// Visible Latin-1 with spaces inside: fetch refuses most of the rest and silently cuts spaces at the ends (Fetch
// Standard, "header value").
const headerValue = /^[\x21-\x7e\xa1-\xff](?:[\x20-\x7e\xa0-\xff]*[\x21-\x7e\xa1-\xff])?$/;

/** Tells whether something is a non-empty string that a header carries unchanged. */
export function isHeaderValue(value: unknown): value is string {
  return typeof value === "string" && headerValue.test(value);
}
