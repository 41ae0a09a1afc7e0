/** More than any answer of a vendor, and more than the usual error page of a proxy. */
export const largestBody = 65_536;

/**
 * Reads an answer's body as UTF-8, without a byte order mark.
 *
 * @param largest - in bytes
 * @returns `undefined` when the body is larger than that
 */
export async function readBody(response: Response, largest: number = largestBody): Promise<string | undefined> {
  if (!response.body) {
    // No content, or a fetch without streams, such as React Native's.
    const text = await response.text();
    return text.length > largest ? undefined : text;
  }
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = "";
  for (let size = 0; ; ) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > largest) {
      // Closes the connection; whether it closes well is of no interest.
      void reader.cancel().catch(() => {});
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}
