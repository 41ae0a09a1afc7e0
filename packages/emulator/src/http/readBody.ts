/** The most bytes a request's body may have: 1 MiB, a thousand times what any call of the vendors needs. */
export const maximumBodyBytes = 1_048_576;

/**
 * Reads a request's body. Of one that is larger than {@link maximumBodyBytes} nothing is kept, and nothing more is
 * read: `undefined`.
 */
export async function readBody(request: Request): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (Number(request.headers.get("content-length")) > maximumBodyBytes) return undefined;
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop cancels the stream.
  for await (const chunk of chunksOf(request)) {
    size += chunk.length;
    if (size > maximumBodyBytes) return undefined;
    chunks.push(chunk);
  }
  const body = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    body.set(chunk, offset);
    offset += chunk.length;
  }
  return body;
}

// Not every browser's stream can be iterated, and Firefox's requests have none.
async function* chunksOf(request: Request): AsyncGenerator<Uint8Array> {
  if (request.body === undefined) {
    yield new Uint8Array(await (request as Request).arrayBuffer());
    return;
  }
  const reader = request.body?.getReader();
  if (reader === undefined) return;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    // What was broken off has nobody left to tell.
    await reader.cancel().catch(() => undefined);
  }
}
