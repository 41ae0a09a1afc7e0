import { Refusal } from "../vendor/Refusal.ts";

/** What a failure is about: by that, the switches find its status and its shape. */
export type FailureKind = keyof typeof statuses;

// The statuses by default, as LeadSquared's pages list them; `domain` is a well-formed call for the wrong thing.
const statuses = {
  "malformed-request": 400,
  "unknown-path": 404,
  "wrong-host": 401,
  "bad-key": 401,
  "expired-key": 401,
  "wrong-password": 500,
  domain: 500,
  "rate-limit": 429,
  internal: 500,
} as const;

/** A failure in LeadSquared's envelope (page "error handling"). */
export class LeadSquaredRefusal extends Refusal {
  readonly kind: FailureKind;
  readonly text: string;

  constructor(kind: FailureKind, type: string, text: string, headers?: Readonly<Record<string, string>>) {
    super(statuses[kind], type, { Status: "Error", ExceptionType: type, ExceptionMessage: text }, headers);
    this.kind = kind;
    this.text = text;
  }
}
