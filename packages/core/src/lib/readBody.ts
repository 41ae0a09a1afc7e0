/** More than any answer of a vendor, and more than the usual error page of a proxy. */
export const largestBody = 65_536;

/**
 * Reads an answer's body as UTF-8, without a byte order mark.
 *
 * @param signal - gives the reading up
 * @returns `undefined` when the body is larger than {@link largestBody}
 */
export async function readBody(response: Response, signal: AbortSignal): Promise<string | undefined> {
  if (!response.body) {
    // No content, or a fetch without streams, such as React Native's.
    const text = await response.text();
    return text.length > largestBody ? undefined : text;
  }
  const reader = response.body.getReader();
  const giveUp = () => void reader.cancel().catch(() => {});
  signal.addEventListener("abort", giveUp, { once: true });
  const decoder = new TextDecoder();
  let text = "";
  for (let size = 0; ; ) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > largestBody) {
      giveUp();
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}
