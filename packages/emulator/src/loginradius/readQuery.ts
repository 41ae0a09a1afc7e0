/**
 * Reads the query with its names in lower case: LoginRadius's own SDKs spell one parameter in three ways (`apikey`,
 * `apiKey`, `ApiKey`). Of a name that comes twice the first counts.
 */
export function readQuery({ searchParams }: URL): ReadonlyMap<string, string> {
  const query = new Map<string, string>();
  for (const [name, value] of searchParams) {
    const lowerName = name.toLowerCase();
    if (!query.has(lowerName)) query.set(lowerName, value);
  }
  return query;
}
