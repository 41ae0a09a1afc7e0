/** Where an application stands. */
export type ApplicationStatus = "started" | "documents-due" | "in-review" | "offer-accepted";

/** A document that an application needs. */
export interface ApplicationDocument {
  readonly name: string;
  readonly state: "missing" | "received" | "checked";
}

/** One application for a programme. */
export interface Application {
  readonly id: string;
  /** Undefined until one is chosen. */
  readonly programme?: string | undefined;
  readonly intake: string;
  /** A date as ISO 8601. */
  readonly started: string;
  readonly status: ApplicationStatus;
  readonly documents: readonly ApplicationDocument[];
  readonly statement: string;
}
