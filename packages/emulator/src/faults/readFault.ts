import { Malformed } from "../Malformed.ts";
import { describeSchema, type Setting } from "../schemas/describeSchema.ts";
import { isObject } from "../schemas/isObject.ts";
import { shown } from "../schemas/shown.ts";
import { type Fault, faultSchema } from "./Fault.ts";

/**
 * Reads a fault and fills in every default.
 *
 * @throws Malformed - there is no such fault; the message says what is wrong and what there is
 */
export function readFault(input: unknown): Fault {
  if (!isObject(input)) throw new Malformed('A fault is an object such as {"kind": "hang", "times": 1}.');
  const { success, data, error } = faultSchema.safeParse(input);
  if (success) return data;

  const variants = describeSchema(faultSchema);
  const variant = variants.find(({ kind }) => kind === input["kind"]);
  if (variant === undefined) {
    const kinds = variants.map(({ kind }) => kind).join(", ");
    const problem = Object.hasOwn(input, "kind")
      ? `There is no kind ${shown(input["kind"])}`
      : "A fault needs a “kind”";
    throw new Malformed(`${problem}. The kinds are: ${kinds}.`);
  }
  const { kind, settings } = variant;
  const names = settings.map(({ name }) => name);
  const unknown = Object.keys(input).find((name) => name !== "kind" && !names.includes(name));
  if (unknown !== undefined) {
    throw new Malformed(`A fault of the kind “${kind}” has no “${unknown}”. It takes: ${names.join(", ")}.`);
  }
  const issue = error.issues[0]!;
  const setting = settings.find(({ name }) => name === issue.path[0])!;
  throw new Malformed(
    describeProblem(kind!, setting, input[setting.name], issue.code === "custom" ? issue.message : ""),
  );
}

function describeProblem(kind: string, { name, values }: Setting, given: unknown, reason: string): string {
  if (given === undefined) return `A fault of the kind “${kind}” needs “${name}”: ${values}.`;
  return `“${name}” of the kind “${kind}” can't be ${shown(given)}. It takes: ${values}.${reason && ` ${reason}`}`;
}
