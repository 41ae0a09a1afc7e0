/** The items of a header that is a list, such as `Access-Control-Allow-Methods`. */
export function listIn(headers: Headers, name: string): readonly string[] {
  const items = (headers.get(name) ?? "").split(",").map((item) => item.trim());
  return items.filter((item) => item !== "");
}
