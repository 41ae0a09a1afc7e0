import type { Account } from "../accounts/Store.ts";
import { authKeyBytes } from "./emulated.ts";
import type { LeadSquaredCall } from "./LeadSquaredCall.ts";

/** What a sign-in answers, whichever way it went. */
export interface SignedIn {
  readonly AuthKey: string;
  readonly LeadId: string;
}

/** Hands out an AuthKey for a lead. */
export function openSession({ store, clock }: LeadSquaredCall, { id }: Account, ttlSeconds: number): SignedIn {
  const value = createAuthKey();
  store.addToken({ kind: "access", value, accountId: id, expiresAt: clock.now() + ttlSeconds * 1_000 });
  return { AuthKey: value, LeadId: id };
}

// Each key holds the characters that a client may lose on the way: + in a query, / in a path, = in a cookie.
function createAuthKey(): string {
  for (;;) {
    const bytes = crypto.getRandomValues(new Uint8Array(authKeyBytes));
    const key = btoa(String.fromCharCode(...bytes));
    if (key.includes("+") && key.includes("/") && key.endsWith("=")) return key;
  }
}
