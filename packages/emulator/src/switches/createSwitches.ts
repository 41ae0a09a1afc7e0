import type { z } from "zod";

/** A vendor's switches: which way it goes where its documentation leaves more than one. */
export interface Switches<Values extends object> {
  /** As they stand now. */
  readonly values: () => Values;
  /**
   * Sets some of them; the others stay.
   *
   * @throws ZodError - there is no such switch, or no such position; nothing is changed then
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
 * @throws ZodError - there is no such switch, or no such position
 */
export function createSwitches<Values extends object>(
  schema: z.ZodType<Values>,
  initial: Positions<Values> = {},
): Switches<Values> {
  const inTheBeginning = schema.parse(initial);
  let values = inTheBeginning;
  return {
    values: () => values,
    set(positions) {
      values = schema.parse(isObject(positions) ? { ...values, ...positions } : positions);
    },
    reset() {
      values = inTheBeginning;
    },
  };
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
