import type { Account } from "../store.ts";
import type { VendorParts } from "../vendor.ts";
import { unauthorized } from "./failures.ts";
import { tenant } from "./tenant.ts";

/** The account keys in the query, which only a server may hold. */
export function requireAccountKeys(request: Request): void {
  const { searchParams } = new URL(request.url);
  if (searchParams.get("accessKey") !== tenant.accessKey || searchParams.get("secretKey") !== tenant.secretKey) {
    throw unauthorized();
  }
}

function requirePortal({ headers }: Request): void {
  if (headers.get("x-lsq-portalid") !== tenant.portalId) throw unauthorized();
  if (headers.get("x-lsq-registertoken") !== tenant.registrationToken) throw unauthorized();
}

/**
 * The portal's headers with the public key, before anybody is signed in. The key stands bare in `Authorization`: no
 * `Bearer`.
 */
export function requirePublicKey(request: Request): void {
  requirePortal(request);
  if (request.headers.get("authorization") !== tenant.publicAuthKey) throw unauthorized();
}

/** The portal's headers with the private AuthKey of a sign-in; returns whose it is. */
export function requireAuthKey(request: Request, { store, clock }: VendorParts): Account {
  requirePortal(request);
  const token = store.token(request.headers.get("authorization") ?? "");
  const account = token && token.expiresAt > clock.now() ? store.accountById(token.accountId) : undefined;
  if (account === undefined) throw unauthorized();
  return account;
}
