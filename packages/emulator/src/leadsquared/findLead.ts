import { z } from "zod";
import type { Account, Store } from "../accounts/Store.ts";
import { unknownAttributes } from "./failures.ts";

/** A unique field of a lead, by its schema name, with the value to look for. */
export const searchKeySchema = z.object({ SchemaName: z.string(), Value: z.string() });

const uniqueFields = { EmailAddress: "email", Phone: "phone" } as const;

type UniqueField = keyof typeof uniqueFields;

/**
 * Finds a lead by one of its unique fields.
 *
 * @throws Refusal - there is no such field
 */
export function findLead(store: Store, schemaName: string, value: string): Account | undefined {
  const key = uniqueFields[requireField(schemaName)];
  // A lead without an e-mail address is stored with its id in that place.
  return key === "email" && !value.includes("@") ? undefined : store.account(key, value);
}

/**
 * What a lead has in a field.
 *
 * @throws Refusal - there is no such field
 */
export function fieldOf({ id, email, phone }: Account, schemaName: string): string | undefined {
  return requireField(schemaName) === "Phone" ? phone : email === id ? undefined : email;
}

function requireField(schemaName: string): UniqueField {
  if (!Object.hasOwn(uniqueFields, schemaName)) throw unknownAttributes([schemaName]);
  return schemaName as UniqueField;
}
