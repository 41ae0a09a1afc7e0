import type { Fingerprint } from "./createFingerprint.ts";
import { describeText } from "./describeText.ts";

/**
 * Describes a path: the parts that a vendor's routes have as they were sent, any other like `text(9):83fbaad06c0c`.
 *
 * @param routes - such as `POST /api/Settings/v2/ChangePassword`, with `:name` for what varies
 */
export async function describePath(path: string, routes: readonly string[], fingerprint: Fingerprint): Promise<string> {
  const known = partsOf(routes);
  const parts = path.split("/").map(async (part) => {
    // Without the space of a text, which a path can't have.
    return known.has(part.toLowerCase()) ? part : (await describeText(decoded(part), fingerprint)).replace(" ", ":");
  });
  return (await Promise.all(parts)).join("/");
}

// Each vendor has its routes for good, and every request asks for their parts.
const knownParts = new WeakMap<readonly string[], ReadonlySet<string>>();

function partsOf(routes: readonly string[]): ReadonlySet<string> {
  const parts =
    knownParts.get(routes) ?? new Set(routes.flatMap((route) => route.toLowerCase().split(" ")[1]!.split("/")));
  knownParts.set(routes, parts);
  return parts;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
