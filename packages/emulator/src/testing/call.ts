/** What a test sends; a header that is `undefined` is left out, and a body that is no text is sent as JSON. */
export interface CallOptions {
  readonly method?: string | undefined;
  readonly headers?: Readonly<Record<string, string | undefined>> | undefined;
  readonly body?: unknown;
}

/** What came back, with the body parsed where there is one. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests assert what is in it
  readonly body: any;
}

/** Calls over real HTTP and reads the answer as JSON, which every answer of the emulator is. */
export async function call(url: string, { method = "GET", headers = {}, body }: CallOptions = {}): Promise<Answer> {
  const response = await fetch(url, {
    method,
    headers: Object.entries(headers).filter((header): header is [string, string] => header[1] !== undefined),
    body: body === undefined ? null : isRaw(body) ? body : JSON.stringify(body),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text === "" ? undefined : JSON.parse(text) };
}

function isRaw(body: unknown): body is string | Uint8Array<ArrayBuffer> {
  return typeof body === "string" || body instanceof Uint8Array;
}
