import { toHex } from "../crypto/toHex.ts";
import { requireAccountKeys } from "./authorize.ts";
import { unauthorized } from "./failures.ts";
import type { LeadSquaredCall } from "./LeadSquaredCall.ts";
import { tenant } from "./tenant.ts";

// 64 hexadecimal digits and the suffix of the registration token, as in the documented samples. The first digits hold
// when the key expires, the others prove that it was made here: nothing needs to be kept.
const expiryDigits = 12;
const proofDigits = 52;
const suffix = tenant.registrationToken.slice(64);

/**
 * The tenant's auto-login key (LeadSquared, Portal API: Portal Auto Login – Generate Tenant Auth Key), a bare JSON
 * string. The path and the method are guesses.
 */
export function tenantKey(call: LeadSquaredCall): Promise<string> {
  requireAccountKeys(call);
  return keyUntil(call.clock.now() + call.switches.autoLoginKeyTtlSeconds * 1_000);
}

/** The tenant's auto-login key in the query, not yet expired. */
export async function requireTenantKey({ url, clock }: LeadSquaredCall): Promise<void> {
  const key = url.searchParams.get("authkey") ?? "";
  const expiresAt = Number.parseInt(key.slice(0, expiryDigits), 16);
  if (!(expiresAt > clock.now()) || key !== (await keyUntil(expiresAt))) throw unauthorized();
}

async function keyUntil(expiresAt: number): Promise<string> {
  const expiry = expiresAt.toString(16).padStart(expiryDigits, "0");
  const encode = (text: string) => new TextEncoder().encode(text);
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("raw", encode(tenant.secretKey), algorithm, false, ["sign"]);
  const proof = toHex(new Uint8Array(await crypto.subtle.sign("HMAC", key, encode(expiry))));
  return expiry + proof.slice(0, proofDigits) + suffix;
}
