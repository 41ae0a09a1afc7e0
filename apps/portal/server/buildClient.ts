import { join } from "node:path";
import { getMimeType } from "hono/utils/mime";
import { build } from "vite";

/** One file of the built client. */
export interface ClientFile {
  readonly body: string | Uint8Array<ArrayBuffer>;
  readonly contentType: string;
}

const configFile = join(import.meta.dirname, "..", "vite.config.ts");

/**
 * Builds the client for production and keeps it in memory: two portals that start at once have no folder to fight over,
 * and none is left behind.
 *
 * @returns the files by their path on the server, such as `/index.html`
 */
export async function buildClient(): Promise<ReadonlyMap<string, ClientFile>> {
  const built = await build({ configFile, logLevel: "warn", build: { write: false } });
  if (!("output" in built))
    throw new Error("Vite built something other than the portal's one client. Check vite.config.ts.");
  return new Map(
    built.output.map((file) => [
      `/${file.fileName}`,
      {
        body: file.type === "chunk" ? file.code : copy(file.source),
        contentType: getMimeType(file.fileName) ?? "application/octet-stream",
      },
    ]),
  );
}

function copy(source: string | Uint8Array): string | Uint8Array<ArrayBuffer> {
  return typeof source === "string" ? source : new Uint8Array(source);
}
