import { z } from "zod";
import { emulatedMessage, leadAttributes } from "./emulated.ts";
import { attributeMissing, invalidInput, malformedRequest, unknownAttributes } from "./failures.ts";
import type { LeadSquaredCall } from "./LeadSquaredCall.ts";
import { readAttributes } from "./readAttributes.ts";

const schema = z.object({
  RegisterOnlyNewLead: z.boolean().default(false),
  LeadFields: z.array(z.object({ Attribute: z.string(), Value: z.string() })),
});

const passwordAttribute = "mx_Portal_Password";
const confirmAttribute = "mx_Portal_Confirm_Password";

type Identifier = "EmailAddress" | "Phone";

/** Who is to be registered. */
export interface Registration {
  readonly onlyNewLead: boolean;
  /** The first unique identifier in the list: by it, the lead is searched. */
  readonly searchKey: { readonly SchemaName: Identifier; readonly Value: string };
  readonly values: Readonly<Partial<Record<Identifier, string>>>;
  readonly names: { readonly firstName: string; readonly lastName: string };
  readonly password: string;
}

/**
 * Reads the body of Register (LeadSquared, Portal API: Register).
 *
 * @param authorize - what stands between a well-formed body and a look at what it says
 */
export function readRegistration(call: LeadSquaredCall, authorize: () => void): Registration {
  const { RegisterOnlyNewLead, LeadFields } = readAttributes(call, schema);
  const fields = new Map(LeadFields.map(({ Attribute, Value }) => [Attribute.toLowerCase(), Value]));
  // Which of two values would be meant?
  if (fields.size !== LeadFields.length) throw malformedRequest();
  authorize();

  const valueOf = (attribute: string) => fields.get(attribute.toLowerCase());
  const password = valueOf(passwordAttribute);
  if (password === undefined) throw attributeMissing(passwordAttribute);
  const confirmed = valueOf(confirmAttribute);
  if (confirmed === undefined) throw attributeMissing(confirmAttribute);
  const SchemaName = firstIdentifier([...fields.keys()]);
  if (SchemaName === undefined) throw attributeMissing(emulatedMessage.anyIdentifier);
  const unknown = LeadFields.map(({ Attribute }) => Attribute).filter((attribute) => !isAttribute(attribute));
  if (unknown.length > 0) throw unknownAttributes(unknown);
  if (confirmed !== password) throw invalidInput(confirmAttribute);
  const [EmailAddress, Phone] = [valueOf("EmailAddress"), valueOf("Phone")];
  if (EmailAddress !== undefined && !EmailAddress.includes("@")) throw invalidInput("EmailAddress");
  if (Phone === "") throw invalidInput("Phone");
  return {
    onlyNewLead: RegisterOnlyNewLead,
    searchKey: { SchemaName, Value: valueOf(SchemaName)! },
    values: { ...(EmailAddress !== undefined && { EmailAddress }), ...(Phone !== undefined && { Phone }) },
    names: { firstName: valueOf("FirstName") ?? "", lastName: valueOf("LastName") ?? "" },
    password,
  };
}

function firstIdentifier(attributes: readonly string[]): Identifier | undefined {
  const first = attributes.find((attribute) => attribute === "emailaddress" || attribute === "phone");
  return first && (first === "phone" ? "Phone" : "EmailAddress");
}

function isAttribute(attribute: string): boolean {
  const name = attribute.toLowerCase();
  return leadAttributes.includes(name) || /^mx_\w+$/.test(name);
}
