/** A request and its answer, with every secret hidden. */
export interface WireExchange {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
  /** Undefined while there is no answer. */
  readonly answer?:
    | {
        /** Undefined where none came. */
        readonly status?: number | undefined;
        readonly contentType: string;
        readonly body: string;
        readonly milliseconds: number;
      }
    | undefined;
}
