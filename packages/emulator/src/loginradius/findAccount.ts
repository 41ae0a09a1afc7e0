import type { Account } from "../accounts/Store.ts";
import type { LoginRadiusCall } from "./LoginRadiusCall.ts";
import { refuse } from "./refuse.ts";
import { requireEmail } from "./requireEmail.ts";

/** By what a body names a person. */
export interface Identifiers {
  readonly email?: string;
  readonly username?: string;
  readonly phone?: string;
}

/**
 * Finds the account that a body names, by the first of its identifiers that is there; `undefined` where nobody is
 * called that. 1038 for what is no e-mail address, 1096 for what is no phone number.
 */
export function findAccount({ store }: LoginRadiusCall, { email, username, phone }: Identifiers): Account | undefined {
  if (email !== undefined) return store.account("email", requireEmail(email));
  if (username !== undefined) return store.account("userName", username);
  if (phone === undefined) return undefined;
  if (!/^\+?[\d\s().-]+$/.test(phone)) throw refuse(1096);
  return store.account("phone", phone);
}
