const longest = 80;

/** What somebody gave, as JSON and cut to what a sentence can hold. */
export function shown(value: unknown): string {
  const json = JSON.stringify(value) ?? String(value);
  return json.length > longest ? `${json.slice(0, longest)}…` : json;
}
