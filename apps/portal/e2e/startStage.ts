import { createFingerprint } from "@rekey/emulator";
import { type FaultInput, type Fixtures, type RecordedRequest, startEmulator } from "@rekey/emulator/node";
import { emulatedVendors } from "../server/emulatedVendors.ts";
import { fetchControl } from "../server/lab/fetchControl.ts";
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
  const emulator = await startEmulator({
    ports: { control: 0, leadsquared: 0, loginradius: 0, captcha: 0 },
    // Each test begins with new accounts.
    hashCost: "minimum",
  });
  const control = fetchControl(emulator.urls.control);
  const fixtures = await control("GET /fixtures");
  const portal = await startPortal({ port: 0, control, ...emulatedVendors(fixtures) });

  return {
    url: portal.url,
    vendors: createVendors(fixtures),
    fixtures,
    // Through the portal, whose lab has settings of its own.
    reset: async () => {
      const answer = await fetch(`${portal.url}/api/lab/reset`, {
        method: "POST",
        headers: { "content-type": "application/json" },
      });
      if (!answer.ok) throw new Error(`The portal's lab can't be reset: ${await answer.text()}`);
    },
    setClock: async (change) => void (await control("POST /clock", change)),
    addFault: async (fault) => void (await control("POST /faults", fault)),
    requests: async () => {
      const log = await control("GET /requests");
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
