import { Malformed } from "../Malformed.ts";
import type { Vendor } from "../vendor/Vendor.ts";
import type { Fault } from "./Fault.ts";

/**
 * Refuses a fault that could never happen: it would look as if a client got through it.
 *
 * @throws Malformed - no vendor in its scope has such a route or such an error
 */
export function checkFault(fault: Fault, vendors: readonly Vendor[]): void {
  const meant = vendors.filter(({ name }) => fault.vendor === undefined || fault.vendor === name);
  const [path = "", method] = (fault.route ?? "").trim().split(/\s+/).reverse();
  const isKnown = ({ routeOf, routes }: Vendor) =>
    method === undefined
      ? routes.some((route) => routeOf(route.split(" ")[0]!, path) !== undefined)
      : routeOf(method.toUpperCase(), path) !== undefined;
  if (fault.route !== undefined && !meant.some(isKnown)) {
    const routes = meant.flatMap((vendor) => vendor.routes).join("\n  ");
    throw new Malformed(`No vendor has the route “${fault.route}”. These there are:\n  ${routes}`);
  }
  if (fault.kind === "error" && !meant.some(({ hasFailure }) => hasFailure(fault.code))) {
    throw new Malformed(
      `No vendor has an error “${fault.code}”: give one of LoginRadius's codes, such as 1198, or one of LeadSquared's exception types.`,
    );
  }
}
