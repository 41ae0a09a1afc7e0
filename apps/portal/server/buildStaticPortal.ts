import { join } from "node:path";
import { build } from "vite";

const configFile = join(import.meta.dirname, "..", "vite.config.ts");

/**
 * Builds the portal for a host of files: its server and the emulated vendors run in the page.
 *
 * @param base - the folder that it is served from, with a slash at both ends
 * @param outDir - where the files go; what is there is deleted
 */
export async function buildStaticPortal({ base, outDir }: { base: string; outDir: string }): Promise<void> {
  const chunkSizeWarningLimit = 1_000; // kB: the vendors are in it
  await build({
    configFile,
    mode: "static",
    base,
    logLevel: "warn",
    build: { outDir, emptyOutDir: true, chunkSizeWarningLimit },
  });
}
