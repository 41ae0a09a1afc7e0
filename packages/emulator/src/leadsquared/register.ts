import type { Account } from "../accounts/Store.ts";
import { swapPassword } from "../accounts/swapPassword.ts";
import { requireAccountKeys, requirePublicKey } from "./authorize.ts";
import { checkNewPassword } from "./checkNewPassword.ts";
import { duplicateEmail, duplicatePhone, userExists } from "./failures.ts";
import { findLead } from "./findLead.ts";
import type { LeadSquaredCall } from "./LeadSquaredCall.ts";
import { openSession, type SignedIn } from "./openSession.ts";
import { type Registration, readRegistration } from "./readRegistration.ts";

/** The page of 2022 shows this answer; a client was seen to read the other one, spelled like that. */
type Registered =
  | { readonly LeadId: string; readonly Message: "Registration Successful" }
  | { readonly SiginResponse: SignedIn };

/**
 * `POST /api/Authentication/v2/Register` (LeadSquared, Portal API: Register): with the portal's headers and the
 * account keys.
 */
export async function register(call: LeadSquaredCall): Promise<Registered> {
  const registration = readRegistration(call, () => {
    requirePublicKey(call);
    requireAccountKeys(call);
  });
  const known = findLead(call.store, registration.searchKey);
  const isUpdate = known !== undefined && call.switches.registerAgain === "update" && !registration.onlyNewLead;
  if (known !== undefined && !isUpdate) throw userExists();
  await checkNewPassword(call, "mx_Portal_Password", registration.password, known);
  const passwordHash = await call.passwordHash.hash(registration.password);
  const account = known === undefined ? add(call, registration, passwordHash) : update(call, known, passwordHash);
  return call.switches.registerAnswer === "SiginResponse"
    ? { SiginResponse: openSession(call, account, call.switches.authKeyTtlSeconds) }
    : { LeadId: account.id, Message: "Registration Successful" };
}

function add({ store, clock }: LeadSquaredCall, { values, names }: Registration, passwordHash: string): Account {
  const id = crypto.randomUUID();
  const { EmailAddress, Phone } = values;
  const account: Account = {
    id,
    // Every account has one; the id can't be anybody's address.
    email: EmailAddress ?? id,
    phone: Phone,
    ...names,
    passwordHash,
    passwordChangedAt: clock.now(),
    formerHashes: [],
    failedAttempts: 0,
  };
  if (store.addAccount(account)) return account;
  // Another identifier than the search key is taken, or the same lead was registered in this moment.
  const isEmailTaken = EmailAddress !== undefined && store.account("email", EmailAddress) !== undefined;
  throw isEmailTaken ? duplicateEmail(EmailAddress) : duplicatePhone();
}

function update({ store, clock }: LeadSquaredCall, known: Account, newHash: string): Account {
  const verifiedHash = known.passwordHash;
  const changed = swapPassword(store, { accountId: known.id, verifiedHash, newHash, changedAt: clock.now() });
  if (!changed) throw userExists();
  return known;
}
