import { z } from "zod";
import type { Account, Store } from "../accounts/Store.ts";
import { unknownAttributes } from "./failures.ts";

/** A unique field of a lead, by its schema name, with the value to look for. */
export const searchKeySchema = z.object({ SchemaName: z.string(), Value: z.string() });

type SearchKey = z.infer<typeof searchKeySchema>;

const uniqueFields = { EmailAddress: "email", Phone: "phone" } as const;

type UniqueField = keyof typeof uniqueFields;

/**
 * Finds a lead by one of its unique fields.
 *
 * @throws Refusal - there is no such field
 */
export function findLead(store: Store, { SchemaName, Value }: SearchKey): Account | undefined {
  const key = uniqueFields[requireField(SchemaName)];
  // A lead without an e-mail address is stored with its id in that place.
  return key === "email" && !Value.includes("@") ? undefined : store.account(key, Value);
}

/** By what a call asks for a lead: its e-mail address or a field that it names. */
export function searchKeyOf(body: { EmailAddress: string } | { SearchKeyData: SearchKey }): SearchKey {
  return "EmailAddress" in body ? { SchemaName: "EmailAddress", Value: body.EmailAddress } : body.SearchKeyData;
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
