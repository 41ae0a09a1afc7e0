import { type Fixtures, startEmulator } from "@rekey/emulator/node";
import { startPortal } from "../server/startPortal.ts";
import { createVendors, type Vendors } from "./vendors.ts";

/** An emulator and a portal that talks to it, both on free ports. */
export interface Stage {
  readonly url: string;
  readonly vendors: Vendors;
  readonly fixtures: Fixtures;
  /** Puts the seed accounts back and lets the clock run. */
  readonly reset: () => Promise<void>;
  readonly setClock: (change: { advanceMs?: number; frozen?: boolean }) => Promise<void>;
  /** The vendors vanish from the network. */
  readonly closeVendors: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Starts a stage of its own for a worker or a test. */
export async function startStage(): Promise<Stage> {
  const emulator = await startEmulator({ ports: { control: 0, leadsquared: 0, loginradius: 0, captcha: 0 } });
  const fixtures: Fixtures = await (await fetch(`${emulator.urls.control}/fixtures`)).json();
  const { baseUrl, portalId, accessKey, secretKey } = fixtures.leadsquared;
  const portal = await startPortal({
    port: 0,
    leadSquared: { baseUrl, portalId, accessKey, secretKey },
    loginRadius: { baseUrl: fixtures.loginradius.baseUrl, apiKey: fixtures.loginradius.apiKey },
  });

  async function control(path: string, body: object = {}) {
    const answer = await fetch(emulator.urls.control + path, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path} on the emulator's control port: ${await answer.text()}`);
  }

  return {
    url: portal.url,
    vendors: createVendors(fixtures),
    fixtures,
    reset: () => control("/reset"),
    setClock: (change) => control("/clock", change),
    closeVendors: () => emulator.close(),
    close: async () => {
      await portal.close();
      await emulator.close();
    },
  };
}
