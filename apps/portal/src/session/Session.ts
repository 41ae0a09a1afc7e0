import type { Provider } from "@rekey/core";

/** A person who is signed in. The vendor's token is in here only as a closure's: nothing that shows a session can show the token. */
export interface Session {
  readonly email: string;
  /** Where the person signed in. */
  readonly systemId: string;
  readonly systemName: string;
  /** Changes this person's password. */
  readonly provider: Provider;
  /** Tells the vendor, as far as the vendor has a call for it. Never rejects. */
  readonly end: () => Promise<void>;
}
