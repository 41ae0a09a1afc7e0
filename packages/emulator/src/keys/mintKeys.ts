import { toHex } from "../crypto/toHex.ts";
import { authKeyBytes } from "../leadsquared/emulated.ts";
import { tenant } from "../leadsquared/tenant.ts";
import type { EmulatorKeys } from "./EmulatorKeys.ts";

/** In bytes: as long as the fixed ones, which follow the documentation's samples. */
const [accessKeyBytes, secretKeyBytes, registrationTokenBytes, sottBytes, sottSuffixBytes] = [16, 20, 32, 42, 16];

/** The last 7 characters of a registration token. */
const suffix = tenant.registrationToken.slice(2 * registrationTokenBytes);

/**
 * Makes keys that nobody else has, in the form of the real ones: for an emulator in a page that is on the web, where keys that
 * are written down look like somebody's.
 */
export function mintKeys(): EmulatorKeys {
  return {
    leadsquared: {
      portalId: crypto.randomUUID(),
      registrationToken: hex(registrationTokenBytes) + suffix,
      publicAuthKey: base64(authKeyBytes),
      accessKey: hex(accessKeyBytes),
      secretKey: hex(secretKeyBytes),
    },
    loginradius: {
      apiKey: crypto.randomUUID(),
      apiSecret: crypto.randomUUID(),
      sott: `${base64(sottBytes)}*${hex(sottSuffixBytes)}`,
    },
  };
}

function bytes(length: number): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(length));
}

function hex(length: number): string {
  return toHex(bytes(length));
}

function base64(length: number): string {
  return btoa(String.fromCharCode(...bytes(length)));
}
