import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

/** Adds what the portal needs on a host of files: the service worker, and its page for every address that is no file. */
export function staticHost(): Plugin {
  return {
    name: "rekey-static-host",
    apply: "build",
    enforce: "post",
    async generateBundle(_options, bundle) {
      const worker = fileURLToPath(import.meta.resolve("msw/mockServiceWorker.js"));
      this.emitFile({ type: "asset", fileName: "mockServiceWorker.js", source: await readFile(worker, "utf8") });
      const page = bundle["index.html"];
      if (page?.type !== "asset")
        throw new Error("The build has no index.html, so that there is no page to give for an address.");
      // GitHub Pages, Netlify, Cloudflare Pages and others give this file for an address that they don't have.
      this.emitFile({ type: "asset", fileName: "404.html", source: page.source });
    },
  };
}
