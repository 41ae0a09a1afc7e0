import type { PortalConfiguration } from "../../server/PortalConfiguration.ts";
import { apiUrl } from "./apiUrl.ts";

/** Longer than the portal's server waits for the vendor. In milliseconds. */
const timeout = 15_000;

/**
 * Asks the portal's server which vendors it works with.
 *
 * @throws Error whose message can be shown
 */
export async function fetchConfiguration(signal: AbortSignal): Promise<PortalConfiguration> {
  const limited = AbortSignal.any([signal, AbortSignal.timeout(timeout)]);
  const response = await fetch(apiUrl("configuration"), { signal: limited }).catch(() => {
    throw new Error("The portal’s server did not answer.");
  });
  const body = await response.json().catch(() => undefined);
  if (response.ok && body?.leadSquared && body.loginRadius) return body;
  // A captive portal or a proxy answers in the server's place, and with success.
  if (response.ok) throw new Error("Something other than the portal’s server answered.");
  throw new Error(body?.error?.message ?? `The portal’s server answered with status ${response.status}.`);
}
