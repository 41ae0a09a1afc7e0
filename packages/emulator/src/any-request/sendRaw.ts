import { Agent, request } from "node:http";

/** A request as it goes on the wire; nothing is added but what HTTP needs. */
export interface RawRequest {
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Uint8Array;
}

/** What came back. */
export interface RawAnswer {
  readonly status: number;
  readonly contentType: string | undefined;
  readonly text: string;
}

const agent = new Agent({ keepAlive: true });

/** Sends what fetch would refuse to send, such as TRACE, a body with GET or a header twice. */
export function sendRaw(baseUrl: string, { method, target, headers, body }: RawRequest): Promise<RawAnswer> {
  const { hostname, port, host } = new URL(baseUrl);
  // Given as a list, which may name one twice, headers are sent as they are: Node adds none of its own.
  const all = [
    ["host", host],
    ["content-length", String(body.length)],
    ["connection", "keep-alive"],
    ...headers,
  ].flat();
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, method, path: target, headers: all, agent }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () =>
        resolve({
          status: response.statusCode!,
          contentType: response.headers["content-type"],
          text: Buffer.concat(chunks).toString(),
        }),
      );
    });
    sent.on("error", reject);
    sent.end(body);
  });
}
