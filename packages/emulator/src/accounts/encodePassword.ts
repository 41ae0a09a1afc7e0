/**
 * A password as the bytes that are hashed: UTF-8. Halves of surrogate pairs, which JSON can carry (`"\ud83d"`), have no
 * UTF-8; encoders turn each into U+FFFD, so that different passwords would become one. A password with such halves is
 * hashed as UTF-16 instead, after a byte that begins no UTF-8.
 */
export function encodePassword(password: string): Uint8Array<ArrayBuffer> {
  if (!/\p{Surrogate}/u.test(password)) return new TextEncoder().encode(password);
  const units = Array.from({ length: password.length }, (_, index) => password.charCodeAt(index));
  return Uint8Array.of(0xff, ...units.flatMap((unit) => [unit >> 8, unit & 0xff]));
}
