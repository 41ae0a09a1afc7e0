/**
 * A text as bytes, so that different texts have different bytes: UTF-8. Halves of surrogate pairs, which JSON can carry
 * (`"\ud83d"`), have no UTF-8; encoders turn each into U+FFFD, so that different passwords would become one. A text with
 * such halves is written as UTF-16 instead, after a byte that begins no UTF-8.
 */
export function encodeText(text: string): Uint8Array<ArrayBuffer> {
  if (!/\p{Surrogate}/u.test(text)) return new TextEncoder().encode(text);
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
  return Uint8Array.of(0xff, ...units.flatMap((unit) => [unit >> 8, unit & 0xff]));
}
