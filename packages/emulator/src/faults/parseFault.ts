import { z } from "zod";
import { type FaultInput, faultSchema } from "./Fault.ts";
import { faultKinds } from "./faultKinds.ts";
import { parseValue } from "./parseValue.ts";

/**
 * Reads a fault as the command line has it: `kind,parameter=value,…` or JSON.
 *
 * @param text - such as `hang,when=after,times=1`
 * @throws Error - there is no such fault; the message says what is wrong and what there is
 */
export function parseFault(text: string): FaultInput {
  const { success, error } = faultSchema.safeParse(readFault(text));
  // As it was written, not with the defaults filled in.
  if (success) return readFault(text) as FaultInput;
  if (text.startsWith("{") && typeof parseValue(text) === "string") throw new Error(`${text}: this is no JSON.`);
  throw new Error(`${text}: there is no such fault.\n${z.prettifyError(error)}\n${whatThereIs(text)}`);
}

function readFault(text: string): unknown {
  if (text.startsWith("{")) return parseValue(text);
  const [kind = "", ...parameters] = text.split(",");
  const entries = parameters.map((parameter) => {
    const [name = "", ...value] = parameter.split("=");
    return [name.trim(), parseValue(value.join("="))] as const;
  });
  return { kind: kind.trim(), ...Object.fromEntries(entries) };
}

function whatThereIs(text: string): string {
  const variants = faultKinds();
  const meant = variants.find(({ kind }) => kind === text.split(",")[0]!.trim());
  if (meant === undefined) return `Write it as “hang,when=after,times=1” or as JSON; a text with a comma needs JSON.`;
  return `${meant.kind} takes:\n${meant.settings.map(({ name, values }) => `  ${name}=${values}`).join("\n")}`;
}
