/** A server without a host: what any port, worker or test can serve. */
export type Handler = (request: Request) => Promise<Response>;
