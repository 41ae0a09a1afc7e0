import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";

const types: Record<string, string> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".md": "text/markdown; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".woff2": "font/woff2",
};

/** A folder that is being served. */
export interface ServedFolder {
  /** Without a slash at its end. */
  readonly origin: string;
  close(): void;
}

/**
 * Serves a folder of files as a host of static pages does: under a path of its own, and with its `404.html`, where it has one,
 * for whatever is not there.
 *
 * @param path - begins and ends with a slash
 */
export async function serveFolder(folder: string, path: string): Promise<ServedFolder> {
  const read = (name: string) => readFile(join(folder, name)).catch(() => undefined);
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "", "http://localhost");
    const name = pathname.startsWith(path) ? pathname.slice(path.length) || "index.html" : "";
    const file = name && (await read(name));
    const type = types[extname(name)] ?? "text/html";
    response.writeHead(file ? 200 : 404, {
      "content-type": type,
      "cache-control": type === "text/html" ? "no-cache" : "max-age=600",
    });
    response.end(file || (await read("404.html")) || "Not found");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
