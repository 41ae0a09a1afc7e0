import type { z } from "zod";
import { decodeUtf8 } from "../http/decodeUtf8.ts";
import { mediaType } from "../http/mediaType.ts";
import { parseJsonObject } from "../http/parseJsonObject.ts";
import { malformedRequest } from "./failures.ts";
import type { LeadSquaredCall } from "./LeadSquaredCall.ts";

/**
 * Reads a JSON body. One that has not exactly these attributes is LeadSquared's 400 ("correct attribute names and
 * structure"), unless a switch lets others pass unread.
 */
export function readAttributes<Body>(call: LeadSquaredCall, schema: z.ZodType<Body>): Body {
  const isJson = mediaType(call.request) === "application/json";
  const body = isJson ? parseJsonObject(decodeUtf8(call.body)) : undefined;
  const { success, data } = schema.safeParse(body);
  if (!success || (call.switches.unknownAttributes === "refuse" && !isWhole(data, body))) throw malformedRequest();
  return data;
}

/** Whether nothing was left behind when `part` was read from `whole`. */
function isWhole(part: unknown, whole: unknown): boolean {
  if (typeof part !== "object" || part === null) return true;
  const read = part as Readonly<Record<string, unknown>>;
  return Object.entries(whole as object).every(
    ([name, value]) => Object.hasOwn(read, name) && isWhole(read[name], value),
  );
}
