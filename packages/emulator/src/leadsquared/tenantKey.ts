import { toHex } from "../crypto/toHex.ts";
import { requireAccountKeys } from "./authorize.ts";
import { unauthorized } from "./failures.ts";
import type { LeadSquaredCall } from "./LeadSquaredCall.ts";

// 64 hexadecimal digits and the suffix of the registration token, as in the documented samples. The first digits hold
// when the key expires, the others prove that it was made here: nothing needs to be kept.
const expiryDigits = 12;
const proofDigits = 52;
const suffixFrom = 64;

/**
 * The tenant's auto-login key (LeadSquared, Portal API: Portal Auto Login – Generate Tenant Auth Key), a bare JSON
 * string. The path and the method are guesses.
 */
export function tenantKey(call: LeadSquaredCall): Promise<string> {
  requireAccountKeys(call);
  return keyUntil(call, call.clock.now() + call.switches.autoLoginKeyTtlSeconds * 1_000);
}

/** The tenant's auto-login key in the query, not yet expired. */
export async function requireTenantKey(call: LeadSquaredCall): Promise<void> {
  const { url, clock } = call;
  const key = url.searchParams.get("authkey") ?? "";
  const expiresAt = Number.parseInt(key.slice(0, expiryDigits), 16);
  if (!(expiresAt > clock.now()) || key !== (await keyUntil(call, expiresAt))) throw unauthorized();
}

async function keyUntil({ keys }: LeadSquaredCall, expiresAt: number): Promise<string> {
  const { secretKey, registrationToken } = keys.leadsquared;
  const expiry = expiresAt.toString(16).padStart(expiryDigits, "0");
  const encode = (text: string) => new TextEncoder().encode(text);
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("raw", encode(secretKey), algorithm, false, ["sign"]);
  const proof = toHex(new Uint8Array(await crypto.subtle.sign("HMAC", key, encode(expiry))));
  return expiry + proof.slice(0, proofDigits) + registrationToken.slice(suffixFrom);
}
