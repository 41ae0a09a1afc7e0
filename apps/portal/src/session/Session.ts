import type { Provider } from "@rekey/core";

/** A person who is signed in. Only closures hold the vendor's token: nothing that shows a session can show it. */
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
