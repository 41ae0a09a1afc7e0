import { z } from "zod";

/** A parameter or switch as a person may set it. */
export interface Setting {
  readonly name: string;
  /** Such as `true | false | "always"`. */
  readonly values: string;
  /** As JSON; `undefined` where there is none. */
  readonly standard: string | undefined;
  readonly description: string | undefined;
  readonly isRequired: boolean;
}

/** One kind of object that a schema takes. */
export interface Variant {
  /** Its `kind`, where it has one. */
  readonly kind: string | undefined;
  readonly description: string | undefined;
  readonly settings: readonly Setting[];
}

type JsonSchema = z.core.JSONSchema.JSONSchema;

/** Says in words what a schema of one object, or of several kinds of objects, takes, so that help can't go stale. */
export function describeSchema(schema: z.ZodType): readonly Variant[] {
  const json = z.toJSONSchema(schema, { io: "input" }) as JsonSchema;
  return ((json.oneOf as JsonSchema[] | undefined) ?? [json]).map(toVariant);
}

function toVariant({ properties = {}, required = [], description }: JsonSchema): Variant {
  const { kind, ...settings } = properties as Record<string, JsonSchema>;
  return {
    kind: kind?.const as string | undefined,
    description,
    settings: Object.entries(settings).map(([name, setting]) => ({
      name,
      values: describeValues(setting),
      standard: setting.default === undefined ? undefined : JSON.stringify(setting.default),
      description: setting.description,
      isRequired: required.includes(name),
    })),
  };
}

function describeValues(schema: JsonSchema): string {
  const { anyOf, type, properties, items, format } = schema;
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum !== undefined) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  if (anyOf !== undefined) return anyOf.map((each) => describeValues(each as JsonSchema)).join(" | ");
  if (type === "boolean") return "true | false";
  if (type === "null") return "null";
  if (type === "string") return format === "uri" ? "URL" : format === "email" ? "e-mail address" : "text";
  if (type === "array") return `[${describeValues(items as JsonSchema)}, …]`;
  if (type === "integer" || type === "number") return describeRange(schema);
  if (properties === undefined) return type === "object" ? '{"name": text, …}' : "any JSON";
  const members = Object.entries(properties).map(
    ([name, member]) => `"${name}": ${describeValues(member as JsonSchema)}`,
  );
  return `{${members.join(", ")}}`;
}

function describeRange({ minimum = -Infinity, maximum = Infinity, type }: JsonSchema): string {
  const [hasLeast, hasMost] = [minimum > Number.MIN_SAFE_INTEGER, maximum < Number.MAX_SAFE_INTEGER];
  const kind = type === "integer" ? "whole number" : "number";
  if (hasLeast && hasMost) return `${kind} ${minimum} to ${maximum}`;
  return hasLeast ? `${kind} from ${minimum}` : kind;
}
