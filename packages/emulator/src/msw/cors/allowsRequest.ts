import { isReadableBy } from "./isReadableBy.ts";
import { listIn } from "./listIn.ts";
import { safeMethods } from "./safeMethods.ts";

/** Whether the answer to a preflight allows what it asked for (Fetch standard, "CORS-preflight fetch"). */
export function allowsRequest(
  answer: Response,
  request: Request,
  unsafeHeaders: readonly string[],
  origin: string,
): boolean {
  if (!answer.ok || !isReadableBy(answer, request, origin)) return false;
  const isWildcard = (items: readonly string[]) => items.includes("*") && request.credentials !== "include";
  const methods = listIn(answer.headers, "access-control-allow-methods");
  // Methods are told apart by case, headers are not.
  const isMethodAllowed = [...safeMethods, ...methods].includes(request.method) || isWildcard(methods);
  const names = listIn(answer.headers, "access-control-allow-headers").map((name) => name.toLowerCase());
  return (
    isMethodAllowed &&
    unsafeHeaders.every((name) => names.includes(name) || (isWildcard(names) && name !== "authorization"))
  );
}
