import { type ControlApi, createFingerprint } from "@rekey/emulator";
import { type FaultInput, type Fixtures, type RecordedRequest, startEmulator } from "@rekey/emulator/node";
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
  /** Has something go wrong at the vendors, until the next reset. */
  readonly addFault: (fault: FaultInput) => Promise<void>;
  /** What arrived at the vendors since the last reset, without the preflights. */
  readonly requests: () => Promise<RequestLog>;
  /** The vendors vanish from the network. */
  readonly closeVendors: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** The emulator's log. */
export interface RequestLog {
  readonly requests: readonly RecordedRequest[];
  /** How a value stands in it: as its length and a fingerprint. */
  readonly describe: (value: string) => Promise<string>;
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
    addFault: (fault) => control("/faults", fault),
    requests: async () => {
      const log: ControlApi["GET /requests"]["gives"] = await (await fetch(`${emulator.urls.control}/requests`)).json();
      const fingerprint = createFingerprint(log.fingerprintKey);
      return {
        requests: log.requests.filter(({ method }) => method !== "OPTIONS"),
        describe: async (value) => `text(${value.length}) ${await fingerprint(value)}`,
      };
    },
    closeVendors: () => emulator.close(),
    close: async () => {
      await portal.close();
      await emulator.close();
    },
  };
}
