import { requiredParameter } from "./emulated.ts";
import type { LoginRadiusCall } from "./LoginRadiusCall.ts";
import { readQuery } from "./readQuery.ts";
import { refuse } from "./refuse.ts";

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The first check of every call: 922 (or 908) without a key, 920 where it is no GUID, 901 where it is not this site's. */
export function requireApiKey({ url, switches, keys }: LoginRadiusCall): void {
  const apiKey = readQuery(url).get("apikey");
  if (!apiKey) throw switches.missingApiKey === 908 ? refuse(908, requiredParameter("apikey")) : refuse(922);
  if (!guid.test(apiKey)) throw refuse(920);
  if (apiKey.toLowerCase() !== keys.loginradius.apiKey) throw refuse(901);
}
