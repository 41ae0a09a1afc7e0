/** Thrown by an endpoint to answer with a failure of its vendor; the vendor's handler turns it into the response. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;

  constructor(status: number, body: Readonly<Record<string, unknown>>) {
    super(`The vendor answers with ${status}.`);
    this.status = status;
    this.body = body;
  }
}
