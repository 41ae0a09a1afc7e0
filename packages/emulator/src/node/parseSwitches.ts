import { z } from "zod";
import { captchaSwitches } from "../captcha/captchaSwitches.ts";
import type { EmulatorSettings } from "../createEmulator.ts";
import { parseValue } from "../faults/parseValue.ts";
import { leadSquaredSwitches } from "../leadsquared/leadSquaredSwitches.ts";
import { loginRadiusSwitches } from "../loginradius/loginRadiusSwitches.ts";
import { describeSchema } from "../schemas/describeSchema.ts";

/** Every vendor's switches. */
export const switchSchemas: Readonly<Record<string, z.ZodObject>> = {
  leadsquared: leadSquaredSwitches,
  loginradius: loginRadiusSwitches,
  captcha: captchaSwitches,
};

/**
 * Reads switches as the command line has them, each as `vendor.switch=position`.
 *
 * @throws Error - there is no such vendor, switch or position; the message says what there is
 */
export function parseSwitches(texts: readonly string[]): NonNullable<EmulatorSettings["switches"]> {
  const positions: Record<string, Record<string, unknown>> = {};
  for (const text of texts) {
    const [, vendor = "", name = "", value = ""] = /^([^.=]*)\.?([^=]*)=?(.*)$/s.exec(text)!;
    positions[vendor] = { ...positions[vendor], [name]: parsePosition(text, vendor, name, value) };
  }
  return positions;
}

function parsePosition(text: string, vendor: string, name: string, value: string): unknown {
  const schema = Object.hasOwn(switchSchemas, vendor) ? switchSchemas[vendor] : undefined;
  if (schema === undefined) {
    const vendors = Object.keys(switchSchemas).join(", ");
    throw new Error(`--switch ${text}: write it as vendor.switch=position; the vendors are: ${vendors}.`);
  }
  const [{ settings }] = describeSchema(schema) as [ReturnType<typeof describeSchema>[number]];
  const found = settings.find((setting) => setting.name === name);
  if (found === undefined) {
    const names = settings.map((setting) => setting.name).join(", ");
    throw new Error(`--switch ${text}: ${vendor} has no switch “${name}”. It has: ${names}.`);
  }
  // Text last: a position such as "400" may be meant as one.
  const results = [parseValue(value), value].map((candidate) => schema.shape[name]!.safeParse(candidate));
  const right = results.find(({ success }) => success);
  if (right?.success) return right.data;
  throw new Error(
    `--switch ${text}: ${vendor}.${name} can't stand so. Its positions: ${found.values}.\n${z.prettifyError(results[0]!.error!)}`,
  );
}
