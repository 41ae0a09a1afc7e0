import { decodeUtf8 } from "../http/decodeUtf8.ts";
import { mediaType } from "../http/mediaType.ts";
import { parseJsonObject } from "../http/parseJsonObject.ts";
import type { LoginRadiusCall } from "./LoginRadiusCall.ts";
import { refuse } from "./refuse.ts";

// Which code says that a body can't be read depends on the method, and on what it claims to be.
const unreadableCodes: Record<string, { json: number; form: number }> = {
  POST: { json: 965, form: 958 },
  PUT: { json: 1079, form: 1081 },
};

/**
 * Reads the members of a POST's or a PUT's body, JSON or form-urlencoded, by their names in lower case: LoginRadius's
 * documentation and its SDKs differ in the case of names.
 *
 * @throws Refusal - the body can't be read: 965, 958, 1079 or 1081; it says to be something else: 1083
 */
export function readMembers({ request, body }: LoginRadiusCall): ReadonlyMap<string, unknown> {
  const unreadable = unreadableCodes[request.method]!;
  const text = decodeUtf8(body);
  switch (mediaType(request)) {
    case "application/json": {
      const object = parseJsonObject(text);
      if (object === undefined) throw refuse(unreadable.json);
      return new Map(Object.entries(object).map(([name, value]) => [name.toLowerCase(), value]));
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
