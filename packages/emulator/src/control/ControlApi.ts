import type { CaptchaSwitches } from "../captcha/captchaSwitches.ts";
import type { EmulatorSettings, Fixtures } from "../createEmulator.ts";
import type { Fault, FaultInput } from "../faults/Fault.ts";
import type { LeadSquaredSwitches } from "../leadsquared/leadSquaredSwitches.ts";
import type { LoginRadiusSwitches } from "../loginradius/loginRadiusSwitches.ts";
import type { Outbox } from "../outbox/createOutbox.ts";
import type { RecordedRequest } from "../requests/RecordedRequest.ts";

interface AllSwitches {
  readonly leadsquared: LeadSquaredSwitches;
  readonly loginradius: LoginRadiusSwitches;
  readonly captcha: CaptchaSwitches;
}

interface AllFaults {
  readonly faults: readonly Fault[];
}

/** The calls of the control port: what each takes as its body, where it has one, and what it gives. */
export interface ControlApi {
  /** Base URLs, keys and the seed accounts with their first passwords. */
  readonly "GET /fixtures": { readonly gives: Fixtures };
  /** Accounts, clock, faults and switches as in the beginning; requests and outbox empty. */
  readonly "POST /reset": { readonly gives: { readonly reset: true } };
  /** Moves the emulator's time forward, stops it or lets it go on; gives it as ISO 8601. */
  readonly "POST /clock": {
    readonly takes: { readonly advanceMs?: number | undefined; readonly frozen?: boolean | undefined };
    readonly gives: { readonly now: string };
  };
  readonly "GET /faults": { readonly gives: AllFaults };
  /** Adds one fault or several to those that are set. */
  readonly "POST /faults": { readonly takes: FaultInput | readonly FaultInput[]; readonly gives: AllFaults };
  /** Takes every fault away. */
  readonly "DELETE /faults": { readonly gives: AllFaults };
  readonly "GET /switches": { readonly gives: AllSwitches };
  /** Sets some switches; the others stay. */
  readonly "PUT /switches": { readonly takes: NonNullable<EmulatorSettings["switches"]>; readonly gives: AllSwitches };
  /** What arrived at the vendors, the oldest first, and the key of its fingerprints. */
  readonly "GET /requests": {
    readonly gives: { readonly fingerprintKey: string; readonly requests: readonly RecordedRequest[] };
  };
  /** The mails and webhooks that left the vendors. */
  readonly "GET /outbox": { readonly gives: ReturnType<Outbox["contents"]> };
  readonly "GET /health": { readonly gives: { readonly status: "ok" } };
}
