/** A connection to the developer tools of one JavaScript world: a page's, or a worker's. */
export interface Inspector {
  readonly send: (method: string, parameters?: object) => Promise<unknown>;
  /** Hears every event of the given name from now on. */
  readonly on: (event: string, hear: (parameters: never) => void) => void;
}
