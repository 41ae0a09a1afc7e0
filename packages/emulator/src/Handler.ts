/**
 * What a host does instead of sending a whole answer: `hang` keeps the connection open and says nothing until the
 * client leaves, `reset` breaks it, `truncate` announces the whole response, sends the first half of its body and
 * breaks the connection.
 */
export type Transport =
  | { readonly transport: "hang" | "reset"; readonly response?: undefined }
  | { readonly transport: "truncate"; readonly response: Response };

/** What a request gets: a response, or for faults that are none an instruction to the host. */
export type Reply = Response | Transport;

/** A server without a host: what any port, worker or test can serve. */
export type Handler = (request: Request) => Promise<Reply>;

/**
 * Tells instructions from responses, also from those of another realm.
 *
 * @param reply - what a handler gave
 */
export function isTransport(reply: object): reply is Transport {
  return "transport" in reply;
}
