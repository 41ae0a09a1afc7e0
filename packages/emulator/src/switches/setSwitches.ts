import { z } from "zod";
import type { Switches } from "./createSwitches.ts";

/**
 * Sets switches of several vendors.
 *
 * @param positions - by vendor, then by switch, such as `{ "loginradius": { "xhr200": false } }`
 * @throws ZodError - there is no such vendor, switch or position; nothing is changed then
 */
export function setSwitches(all: Readonly<Record<string, Switches<object>>>, positions: unknown): void {
  const names = Object.keys(all);
  const shape = Object.fromEntries(names.map((name) => [name, z.looseObject({}).optional()]));
  const wanted = z.strictObject(shape).parse(positions);
  const before = names.map((name) => all[name]!.values());
  try {
    for (const name of names) if (wanted[name] !== undefined) all[name]!.set(wanted[name]);
  } catch (error) {
    names.forEach((name, index) => all[name]!.set(before[index]));
    throw error;
  }
}
