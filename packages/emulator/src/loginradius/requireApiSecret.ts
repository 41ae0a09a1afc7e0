import type { LoginRadiusCall } from "./LoginRadiusCall.ts";
import { readQuery } from "./readQuery.ts";
import { refuse } from "./refuse.ts";

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * What only a server may call: 923 without the site's secret, 921 where it is no GUID, 902 where it is another.
 * LoginRadius's server SDKs send it as the header `X-LoginRadius-ApiSecret`.
 *
 * @param name - what the query calls it: `apisecret`, on older paths `secret`
 */
export function requireApiSecret({ url, request, keys }: LoginRadiusCall, name: "apisecret" | "secret"): void {
  const apiSecret = readQuery(url).get(name) || request.headers.get("x-loginradius-apisecret");
  if (!apiSecret) throw refuse(923);
  if (!guid.test(apiSecret)) throw refuse(921);
  if (apiSecret.toLowerCase() !== keys.loginradius.apiSecret) throw refuse(902);
}
