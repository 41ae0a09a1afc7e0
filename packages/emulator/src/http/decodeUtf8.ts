/**
 * Reads bytes as UTF-8. Bytes that are not UTF-8 give `undefined`: replaced silently, they would turn a password into
 * another one.
 */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
