import type { LoginRadiusCall } from "./LoginRadiusCall.ts";
import { readQuery } from "./readQuery.ts";
import { refuse } from "./refuse.ts";
import { site } from "./site.ts";

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The first check of every call: 922 without a key, 920 where it is no GUID, 901 where it is not this site's. */
export function requireApiKey({ url }: LoginRadiusCall): void {
  const apiKey = readQuery(url).get("apikey");
  if (!apiKey) throw refuse(922);
  if (!guid.test(apiKey)) throw refuse(920);
  if (apiKey.toLowerCase() !== site.apiKey) throw refuse(901);
}
