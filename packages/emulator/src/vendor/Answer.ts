/** What a vendor answers, and how it names that. */
export interface Answer {
  readonly response: Response;
  /** The vendor's name for a failure: LoginRadius's ErrorCode, LeadSquared's ExceptionType. */
  readonly code?: number | string | undefined;
}
