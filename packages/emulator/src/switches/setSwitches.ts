import { Malformed } from "../Malformed.ts";
import { isObject } from "../schemas/isObject.ts";
import type { Switches } from "./createSwitches.ts";

/**
 * Sets switches of several vendors.
 *
 * @param positions - by vendor, then by switch, such as `{ "loginradius": { "xhr200": false } }`
 * @throws Malformed - there is no such vendor, switch or position; nothing is changed then
 */
export function setSwitches(all: Readonly<Record<string, Switches<object>>>, positions: unknown): void {
  const vendors = Object.keys(all);
  if (!isObject(positions)) {
    throw new Malformed('Give switches by vendor and name, such as {"loginradius": {"rateLimit": "off"}}.');
  }
  const unknown = Object.keys(positions).find((name) => !vendors.includes(name));
  if (unknown !== undefined) throw new Malformed(`There is no vendor “${unknown}”. There are: ${vendors.join(", ")}.`);

  const before = vendors.map((vendor) => all[vendor]!.values());
  for (const [vendor, wanted] of Object.entries(positions)) {
    try {
      all[vendor]!.set(wanted);
    } catch (error) {
      vendors.forEach((each, index) => all[each]!.set(before[index]));
      throw error instanceof Malformed ? new Malformed(`${vendor}: ${error.message}`) : error;
    }
  }
}
