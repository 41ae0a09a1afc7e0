/** Whether a page of this origin may see a response at all (Fetch standard, "CORS check"). */
export function isReadableBy({ headers }: Response, { credentials }: Request, origin: string): boolean {
  const allowed = headers.get("access-control-allow-origin");
  if (credentials !== "include") return allowed === "*" || allowed === origin;
  return allowed === origin && headers.get("access-control-allow-credentials") === "true";
}
