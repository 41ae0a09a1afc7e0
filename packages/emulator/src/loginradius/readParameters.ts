import { mediaType, parseJsonObject, readText } from "../body.ts";
import type { ApiErrorCode } from "./apiErrors.ts";
import { requiredParameter } from "./emulated.ts";
import { refuse } from "./refuse.ts";

// Which code says that a body can't be read depends on the method, and on what it claims to be.
const unreadableCodes: Record<string, { json: ApiErrorCode; form: ApiErrorCode }> = {
  POST: { json: 965, form: 958 },
  PUT: { json: 1079, form: 1081 },
};

/**
 * Reads the body's members, JSON or form-urlencoded, and returns the ones that are asked for. Names are compared
 * without regard to case (LoginRadius's documentation and its SDKs differ), unknown members are ignored, and a
 * missing or empty one is 908.
 */
export async function readParameters<Name extends string>(
  request: Request,
  names: readonly Name[],
): Promise<Record<Name, string>> {
  const members = await readMembers(request);
  const entries = names.map((name) => {
    const value = members.get(name);
    if (value === undefined || value === null || value === "") throw refuse(908, requiredParameter(name));
    if (typeof value !== "string") throw refuse(908);
    return [name, value];
  });
  return Object.fromEntries(entries) as Record<Name, string>;
}

async function readMembers(request: Request): Promise<ReadonlyMap<string, unknown>> {
  const unreadable = unreadableCodes[request.method]!;
  const text = await readText(request);
  switch (mediaType(request)) {
    case "application/json": {
      const body = text === undefined ? undefined : parseJsonObject(text);
      if (body === undefined) throw refuse(unreadable.json);
      return new Map(Object.entries(body).map(([name, value]) => [name.toLowerCase(), value]));
    }
    case "application/x-www-form-urlencoded": {
      const members = text === undefined ? undefined : parseForm(text);
      if (members === undefined) throw refuse(unreadable.form);
      return members;
    }
    default:
      throw refuse(1083);
  }
}

// Not URLSearchParams: that would quietly turn a broken escape sequence of a password into another character.
function parseForm(text: string): ReadonlyMap<string, string> | undefined {
  const decode = (part: string) => decodeURIComponent(part.replaceAll("+", " "));
  try {
    return new Map(
      text.split("&").map((pair) => {
        const [name = "", ...value] = pair.split("=");
        return [decode(name).toLowerCase(), decode(value.join("="))];
      }),
    );
  } catch {
    return undefined;
  }
}
