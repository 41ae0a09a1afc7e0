import { once } from "node:events";
import type { AddressInfo } from "node:net";
import type { Handler } from "../Handler.ts";
import { createHttpServer } from "./createHttpServer.ts";
import { urlHost } from "./urlHost.ts";

/** Where to listen, and how to speak of it when that fails. */
export interface ListenOptions {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** What the port is for, such as "LoginRadius". */
  readonly purpose: string;
  /** Where a person chooses another port. */
  readonly setting: string;
  /** What to answer to what can't be read as HTTP. Default: 400 without a body. */
  readonly badRequest?: (() => Response) | undefined;
}

/** An open port. */
export interface Listener {
  readonly port: number;
  /** Without a slash at the end. */
  readonly url: string;
  /** Closes the port, ends every connection at once, and resolves when the last handler is done. */
  readonly close: () => Promise<void>;
}

/** Serves a handler over HTTP. Rejects with a sentence for people where the port can't be had. */
export async function listen(handler: Handler, options: ListenOptions): Promise<Listener> {
  const { host, port, purpose, setting, badRequest = () => new Response(null, { status: 400 }) } = options;
  const { server, end } = createHttpServer(handler, badRequest);
  try {
    server.listen(port, host);
    await once(server, "listening");
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    const problems: Record<string, string> = {
      EADDRINUSE: `is already in use on ${host}; stop what uses it or choose another with ${setting}`,
      EACCES: `needs more rights than this process has; choose one above 1023 with ${setting}`,
      ERR_SOCKET_BAD_PORT: `does not exist; choose one from 1 to 65535, or 0 for any free one, with ${setting}`,
    };
    const problem = problems[code ?? ""] ?? `can't be opened on ${host} (${message}); check that address`;
    throw new Error(`Port ${port} for ${purpose} ${problem}.`, { cause });
  }
  const { port: openedPort } = server.address() as AddressInfo;
  return {
    port: openedPort,
    url: `http://${nameOf(host)}:${openedPort}`,
    async close() {
      const closed = once(server, "close");
      server.close();
      await end();
      await closed;
    },
  };
}

// A URL can't name "every address".
function nameOf(host: string): string {
  if (host === "0.0.0.0" || host === "::") return "127.0.0.1";
  return urlHost(host);
}
