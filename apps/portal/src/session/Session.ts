import type { Provider } from "@rekey/core";

/** A person who is signed in. Only closures hold the vendor's token: nothing that shows a session can show it. */
export interface Session {
  readonly email: string;
  /** As far as the vendor tells at sign-in, or the person has just said. */
  readonly name?: string | undefined;
  readonly phone?: string | undefined;
  /** Whether the person has just registered. */
  readonly isNew?: boolean | undefined;
  /** Where the person signed in. */
  readonly systemId: string;
  readonly systemName: string;
  /** Changes this person's password. */
  readonly provider: Provider;
  /** Tells the vendor, as far as the vendor has a call for it. Never rejects. */
  readonly end: () => Promise<void>;
}
