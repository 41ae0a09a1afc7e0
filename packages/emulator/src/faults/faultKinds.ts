import { describeSchema, type Variant } from "../schemas/describeSchema.ts";
import { faultSchema } from "./Fault.ts";

/** Every kind of fault with its parameters in words, for a page that lets people choose one. */
export function faultKinds(): readonly Variant[] {
  return describeSchema(faultSchema);
}
