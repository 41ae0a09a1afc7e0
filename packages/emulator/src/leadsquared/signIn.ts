import { requirePublicKey } from "./authorize.ts";
import { authKeyBytes } from "./emulated.ts";
import { signInFailed } from "./failures.ts";
import type { LeadSquaredCall } from "./LeadSquaredCall.ts";
import { readAttributes } from "./readAttributes.ts";

// LeadSquared, Portal API: Sign In with Password: the AuthKey is valid for 4 hours
const authKeyLifetimeMs = 4 * 60 * 60 * 1000;

interface SignedIn {
  readonly AuthKey: string;
  readonly LeadId: string;
}

/** `POST /api/Authentication/v2/Signin` (LeadSquared, Portal API: Sign In with Password). */
export async function signIn(call: LeadSquaredCall): Promise<SignedIn> {
  const { EmailAddress, Password } = readAttributes(call, ["EmailAddress", "Password"]);
  requirePublicKey(call);
  const { store, passwordHash, clock } = call;
  const account = store.account("email", EmailAddress);
  if (account === undefined || !(await passwordHash.verify(Password, account.passwordHash))) throw signInFailed();
  const value = createAuthKey();
  store.addToken({ kind: "access", value, accountId: account.id, expiresAt: clock.now() + authKeyLifetimeMs });
  return { AuthKey: value, LeadId: account.id };
}

// Each key holds the characters that a client may lose on the way: + in a query, / in a path, = in a cookie.
function createAuthKey(): string {
  for (;;) {
    const bytes = crypto.getRandomValues(new Uint8Array(authKeyBytes));
    const key = btoa(String.fromCharCode(...bytes));
    if (key.includes("+") && key.includes("/") && key.endsWith("=")) return key;
  }
}
