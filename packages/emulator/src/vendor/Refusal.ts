/** Thrown by an endpoint to answer with a failure of its vendor; the vendor turns it into the response. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly status: number;
  /** The vendor's name for it. */
  readonly code: number | string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    code: number | string,
    body: Readonly<Record<string, unknown>>,
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(`The vendor answers with ${status}.`);
    this.status = status;
    this.code = code;
    this.body = body;
    this.headers = headers;
  }
}
