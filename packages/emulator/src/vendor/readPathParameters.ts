/**
 * What stands in a path where a route has names: as it was sent, also where paths are compared without regard to case,
 * and decoded where it can be.
 *
 * @param route - such as `/identity/v2/manage/account/:uid/password`
 */
export function readPathParameters(route: string, path: string): Readonly<Record<string, string>> {
  const parts = path.split("/");
  const named = route
    .split("/")
    .flatMap((part, index) => (part.startsWith(":") ? [[part.slice(1), index] as const] : []));
  return Object.fromEntries(named.map(([name, index]) => [name, decode(parts[index]!)]));
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
