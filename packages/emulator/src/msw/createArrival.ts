// These can't have a body.
const bodiless = ["GET", "HEAD"];

/**
 * Makes of a request as a page sent it the one that a server would get.
 *
 * @param url - where it arrives, as far as the server is concerned
 * @param added - headers that only a browser may set, such as `Origin`
 */
export async function createArrival(
  request: Request,
  url: URL | string,
  added: Readonly<Record<string, string>> = {},
): Promise<Request> {
  const { method, signal } = request;
  // Not as a stream: not every browser has one for a request.
  const body = bodiless.includes(method) ? null : await request.arrayBuffer();
  const arrival = new Request(url, { method, signal, body });
  const headers = new Headers(request.headers);
  for (const [name, value] of Object.entries(added)) headers.set(name, value);
  // A request drops headers that a page may not set; headers on their own keep them.
  Object.defineProperty(arrival, "headers", { value: headers });
  return arrival;
}
