import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { buildClient } from "./buildClient.ts";
import { checkVendors } from "./checkVendors.ts";
import { createPortalApp } from "./createPortalApp.ts";
import type { Control } from "./lab/Control.ts";
import { createLab } from "./lab/createLab.ts";
import type { PortalVendors } from "./PortalVendors.ts";

/** Where the portal listens, and which vendors it signs people in with. */
export interface PortalOptions extends PortalVendors {
  /** 0 takes any free port. Default: 5173. */
  readonly port?: number | undefined;
  /** Default: `127.0.0.1`, since a demo has no business on the network. */
  readonly host?: string | undefined;
  /** Steers the emulator, for the lab. Default: there is no lab. */
  readonly control?: Control | undefined;
}

/** A portal that runs. */
export interface Portal {
  readonly url: string;
  readonly port: number;
  /** Stops listening and ends open connections. */
  readonly close: () => Promise<void>;
}

/**
 * Builds the portal's client and serves it, together with the little that has to happen on a server.
 *
 * @throws Error that names the port when it is taken, and one that names the option when a vendor's settings can't be
 *   right
 */
export async function startPortal({
  port = 5173,
  host = "127.0.0.1",
  control,
  ...vendors
}: PortalOptions): Promise<Portal> {
  checkVendors(vendors);
  let url = "";
  const lab = control && createLab(control, () => url);
  const app = createPortalApp({ vendors, lab, client: await buildClient() });
  const server = createAdaptorServer({ fetch: app.fetch });
  server.listen(port, host);
  try {
    await once(server, "listening");
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code !== "EADDRINUSE") throw thrown;
    throw new Error(
      `Port ${port} is taken, so the portal can't start. Stop the program that listens on it, or choose another port.`,
    );
  }
  const address = server.address() as AddressInfo;
  url = `http://${host.includes(":") ? `[${host}]` : host}:${address.port}`;
  // Mails lead here from the start.
  await lab?.reset();
  return {
    url,
    port: address.port,
    close: async () => {
      const closed = once(server, "close");
      server.close();
      if ("closeAllConnections" in server) server.closeAllConnections();
      await closed;
    },
  };
}
