import type { z } from "zod";
import { Malformed } from "../Malformed.ts";
import { describeSchema } from "../schemas/describeSchema.ts";
import { isObject } from "../schemas/isObject.ts";
import { shown } from "../schemas/shown.ts";

/** A vendor's switches: which way it goes where its documentation leaves more than one. */
export interface Switches<Values extends object> {
  /** As they stand now. */
  readonly values: () => Values;
  /**
   * Sets some of them; the others stay.
   *
   * @throws Malformed - there is no such switch, or no such position; nothing is changed then
   */
  readonly set: (positions: unknown) => void;
  /** Back to how they stood in the beginning. */
  readonly reset: () => void;
}

/** What a user may set: any of the switches. */
export type Positions<Values extends object> = { readonly [Name in keyof Values]?: Values[Name] | undefined };

/**
 * Makes switches that stand as their schema says by default, but for the ones given here.
 *
 * @throws Malformed - there is no such switch, or no such position
 */
export function createSwitches<Values extends object>(
  schema: z.ZodType<Values>,
  initial: Positions<Values> = {},
): Switches<Values> {
  const inTheBeginning = parsePositions(schema, schema.parse({}), initial);
  let values = inTheBeginning;
  return {
    values: () => values,
    set(positions) {
      values = parsePositions(schema, values, positions);
    },
    reset() {
      values = inTheBeginning;
    },
  };
}

function parsePositions<Values extends object>(schema: z.ZodType<Values>, before: Values, positions: unknown): Values {
  if (!isObject(positions)) throw new Malformed('Give switches by their names, such as {"rateLimit": "off"}.');
  const names = Object.keys(before);
  const unknown = Object.keys(positions).find((name) => !names.includes(name));
  if (unknown !== undefined) throw new Malformed(`There is no switch “${unknown}”. There are: ${names.join(", ")}.`);
  const { success, data, error } = schema.safeParse({ ...before, ...positions });
  if (success) return data;
  const [issue] = error.issues;
  const name = String(issue!.path[0]);
  const settings = describeSchema(schema)[0]!.settings;
  const possible = settings.find((setting) => setting.name === name)?.values;
  const reason = issue!.code === "custom" ? ` ${issue!.message}` : "";
  throw new Malformed(`“${name}” can't be ${shown(positions[name])}. Its positions: ${possible}.${reason}`);
}
