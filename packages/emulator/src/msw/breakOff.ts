/**
 * The same response with half of its body, and then an error; a network error where the browser can't hand a stream to
 * a worker (Safari), or the response has no body.
 */
export async function breakOff(response: Response): Promise<Response> {
  if (response.body === null || !canHandOverStreams()) return Response.error();
  const body = new Uint8Array(await response.arrayBuffer());
  const { status, statusText } = response;
  const headers = new Headers(response.headers);
  headers.set("content-length", String(body.length));
  const parts = [body.subarray(0, Math.floor(body.length / 2))];
  // One part each time it is asked: an error that comes at once would take the first half with it.
  const stream = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const part = parts.pop();
        if (part === undefined) controller.error(new TypeError("The connection broke."));
        else controller.enqueue(part);
      },
    },
    { highWaterMark: 0 },
  );
  return new Response(stream, { status, statusText, headers });
}

function canHandOverStreams(): boolean {
  const stream = new ReadableStream();
  const { port1, port2 } = new MessageChannel();
  try {
    port1.postMessage(stream, [stream]);
    return true;
  } catch {
    return false;
  } finally {
    port1.close();
    port2.close();
  }
}
