import type { Account } from "../accounts/Store.ts";
import { expired, unauthorized } from "./failures.ts";
import type { LeadSquaredCall } from "./LeadSquaredCall.ts";
import { requireHost } from "./requireHost.ts";

/** The account keys in the query, which only a server may hold. */
export function requireAccountKeys(call: LeadSquaredCall): void {
  requireHost(call);
  const { searchParams } = call.url;
  const { accessKey, secretKey } = call.keys.leadsquared;
  if (searchParams.get("accessKey") !== accessKey || searchParams.get("secretKey") !== secretKey) {
    throw unauthorized();
  }
}

/** Whether the call is one of the first generation (pages of 2022), whose paths have no `v2`. */
export function isFirstGeneration({ switches, url }: LeadSquaredCall): boolean {
  return switches.v1Paths && !url.pathname.includes("/v2/");
}

function requirePortal(call: LeadSquaredCall): void {
  requireHost(call);
  if (isFirstGeneration(call)) return;
  const { headers } = call.request;
  const { portalId, registrationToken } = call.keys.leadsquared;
  if (headers.get("x-lsq-portalid") !== portalId) throw unauthorized();
  if (headers.get("x-lsq-registertoken") !== registrationToken) throw unauthorized();
}

/**
 * The portal's headers with the public key, before anybody is signed in. The key stands bare in `Authorization`: no
 * `Bearer`.
 */
export function requirePublicKey(call: LeadSquaredCall): void {
  requirePortal(call);
  if (call.request.headers.get("authorization") !== call.keys.leadsquared.publicAuthKey) throw unauthorized();
}

/** The portal's headers with the private AuthKey of a sign-in; returns it and whose it is. */
export function requireAuthKey(call: LeadSquaredCall): { readonly account: Account; readonly authKey: string } {
  requirePortal(call);
  const { store, clock, request } = call;
  const authKey = request.headers.get("authorization") ?? "";
  const token = store.token("access", authKey);
  const account = token && store.account("id", token.accountId);
  if (token === undefined || account === undefined) throw unauthorized();
  if (token.expiresAt <= clock.now()) throw expired();
  return { account, authKey };
}
