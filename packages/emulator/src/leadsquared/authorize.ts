import type { Account } from "../accounts/Store.ts";
import { unauthorized } from "./failures.ts";
import type { LeadSquaredCall } from "./LeadSquaredCall.ts";
import { tenant } from "./tenant.ts";

/** The account keys in the query, which only a server may hold. */
export function requireAccountKeys({ url: { searchParams } }: LeadSquaredCall): void {
  if (searchParams.get("accessKey") !== tenant.accessKey || searchParams.get("secretKey") !== tenant.secretKey) {
    throw unauthorized();
  }
}

function requirePortal({ request: { headers } }: LeadSquaredCall): void {
  if (headers.get("x-lsq-portalid") !== tenant.portalId) throw unauthorized();
  if (headers.get("x-lsq-registertoken") !== tenant.registrationToken) throw unauthorized();
}

/**
 * The portal's headers with the public key, before anybody is signed in. The key stands bare in `Authorization`: no
 * `Bearer`.
 */
export function requirePublicKey(call: LeadSquaredCall): void {
  requirePortal(call);
  if (call.request.headers.get("authorization") !== tenant.publicAuthKey) throw unauthorized();
}

/** The portal's headers with the private AuthKey of a sign-in; returns whose it is. */
export function requireAuthKey(call: LeadSquaredCall): Account {
  requirePortal(call);
  const { store, clock, request } = call;
  const token = store.token("access", request.headers.get("authorization") ?? "");
  const account = token && token.expiresAt > clock.now() ? store.account("id", token.accountId) : undefined;
  if (account === undefined) throw unauthorized();
  return account;
}
