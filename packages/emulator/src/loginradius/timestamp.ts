/**
 * A moment as LoginRadius writes the end of a token: ISO 8601 with 7 digits of a second's fraction.
 *
 * @param at - milliseconds since 1970
 */
export function timestamp(at: number): string {
  return new Date(at).toISOString().replace("Z", "0000Z");
}
