import { createMemoryStore } from "./accounts/createMemoryStore.ts";
import { createPbkdf2, owaspIterations } from "./accounts/createPbkdf2.ts";
import type { PasswordHash } from "./accounts/PasswordHash.ts";
import type { Store } from "./accounts/Store.ts";
import { type CaptchaSwitches, captchaSwitches } from "./captcha/captchaSwitches.ts";
import { type CaptchaFixtures, captchaFixtures, createCaptchas } from "./captcha/createCaptchas.ts";
import { createCaptchaTokens } from "./captcha/createCaptchaTokens.ts";
import { createClock } from "./clock/createClock.ts";
import { createControl } from "./control/createControl.ts";
import { checkFault } from "./faults/checkFault.ts";
import { createFaults } from "./faults/createFaults.ts";
import type { FaultInput } from "./faults/Fault.ts";
import type { Handler } from "./Handler.ts";
import { type EmulatorKeys, fixedKeys } from "./keys/EmulatorKeys.ts";
import { createLeadSquared, type LeadSquaredFixtures } from "./leadsquared/createLeadSquared.ts";
import type { LeadSquaredSwitches } from "./leadsquared/leadSquaredSwitches.ts";
import { createLoginRadius, type LoginRadiusFixtures } from "./loginradius/createLoginRadius.ts";
import type { LoginRadiusSwitches } from "./loginradius/loginRadiusSwitches.ts";
import { createOutbox } from "./outbox/createOutbox.ts";
import { createRecorder } from "./requests/createRecorder.ts";
import type { RecordedRequest } from "./requests/RecordedRequest.ts";
import { createSwitches, type Positions } from "./switches/createSwitches.ts";
import { setSwitches } from "./switches/setSwitches.ts";
import { createPort } from "./vendor/createPort.ts";

/** The parts of the emulator that listen, each at its own address. */
export const partNames = ["control", "leadsquared", "loginradius", "captcha"] as const;

/** One of {@link partNames}. */
export type PartName = (typeof partNames)[number];

/** What `GET /fixtures` on the control port gives: all that a client of the vendors needs. */
export interface Fixtures {
  readonly leadsquared: LeadSquaredFixtures;
  readonly loginradius: LoginRadiusFixtures;
  readonly captcha: CaptchaFixtures;
}

/** How an emulator behaves from the start; the control port changes it later. */
export interface EmulatorSettings {
  /** Switches that stand otherwise than by default; see the README for all of them. */
  readonly switches?:
    | {
        readonly leadsquared?: Positions<LeadSquaredSwitches> | undefined;
        readonly loginradius?: Positions<LoginRadiusSwitches> | undefined;
        readonly captcha?: Positions<CaptchaSwitches> | undefined;
      }
    | undefined;
  /** What goes wrong on purpose. */
  readonly faults?: readonly FaultInput[] | undefined;
  /** Hears of each request to a vendor once it is answered. No password and no token is in it. */
  readonly onRequest?: ((request: RecordedRequest) => void) | undefined;
}

/** What the host of an emulator brings; each has a default that works wherever web standards do. */
export interface EmulatorHost extends EmulatorSettings {
  /** Default: in memory. */
  readonly stores?: Readonly<Record<"leadsquared" | "loginradius", Store>> | undefined;
  /** Default: the same in every emulator. `mintKeys` makes others. */
  readonly keys?: EmulatorKeys | undefined;
  /**
   * How the captchas' stand-ins open their frames: by address, as the vendors do, or with their text in the page, for a page
   * that meets the emulator through a service worker, which doesn't see the addresses of frames. Default: `"address"`.
   */
  readonly captchaFrames?: "address" | "inline" | undefined;
  /** Default: PBKDF2 at OWASP's cost. */
  readonly passwordHash?: PasswordHash | undefined;
  /**
   * Where each part is reached, as the fixtures tell it; a function is asked each time. Default: localhost, ports 4800
   * to 4803.
   */
  readonly urls?: Readonly<Partial<Record<PartName, string>>> | (() => Readonly<Record<PartName, string>>) | undefined;
  /** Whether the control port refuses requests that were sent to another name than this machine's. Default: yes. */
  readonly onlyLoopbackHosts?: boolean | undefined;
  /** The machine's time in milliseconds since 1970. Default: `Date.now`. */
  readonly now?: (() => number) | undefined;
  /** How webhooks are delivered. Default: the platform's `fetch`. */
  readonly fetch?: typeof fetch | undefined;
}

/** A whole emulator without a host: a handler for each part. */
export interface Emulator {
  readonly handlers: {
    readonly control: (request: Request) => Promise<Response>;
    readonly leadsquared: Handler;
    readonly loginradius: Handler;
    readonly captcha: Handler;
  };
  /** Where each part is reached, as {@link EmulatorHost.urls} says. */
  readonly urls: () => Readonly<Record<PartName, string>>;
  /** What each part answers, with 400, to what can't be read as HTTP at all; for hosts that read HTTP themselves. */
  readonly badRequests: Readonly<Record<PartName, () => Response>>;
}

const defaultUrls: Readonly<Record<PartName, string>> = {
  control: "http://localhost:4800",
  leadsquared: "http://localhost:4801",
  loginradius: "http://localhost:4802",
  captcha: "http://localhost:4803",
};

/**
 * Puts the vendors on one clock and the control port over them. It asks for nothing but web standards, so that a
 * browser, a worker or a test can be the host.
 *
 * @param host - stores, hash, clock and addresses, and how the vendors behave from the start
 * @returns once the seed accounts are there
 * @throws Malformed - there is no such switch, position or fault
 */
export async function createEmulator(host: EmulatorHost = {}): Promise<Emulator> {
  const {
    stores = { leadsquared: createMemoryStore(), loginradius: createMemoryStore() },
    passwordHash = createPbkdf2(owaspIterations),
    keys = fixedKeys,
    captchaFrames = "address",
    onlyLoopbackHosts = true,
    switches: positions = {},
    onRequest = () => undefined,
  } = host;
  const clock = createClock(host.now);
  const outbox = createOutbox(clock);
  const recorder = createRecorder(clock, onRequest);
  const urls = () => (typeof host.urls === "function" ? host.urls() : { ...defaultUrls, ...host.urls });
  // Looked up at each call: whoever intercepts requests may replace the platform's own later.
  const send: typeof fetch = (input, init) => (host.fetch ?? fetch)(input, init);
  const captchaTokens = createCaptchaTokens(clock);
  const shared = { keys, passwordHash, clock, outbox, captchaTokens, fetch: send };
  const leadsquared = createLeadSquared({ ...shared, store: stores.leadsquared }, positions.leadsquared);
  const loginradius = createLoginRadius({ ...shared, store: stores.loginradius }, positions.loginradius);
  const captcha = createSwitches(captchaSwitches, positions.captcha);
  const switches = { leadsquared: leadsquared.switches, loginradius: loginradius.switches, captcha };
  const faults = createFaults((fault) => checkFault(fault, [leadsquared, loginradius]), host.faults);

  const control = createControl({
    ...{ clock, faults, recorder, outbox, onlyLoopbackHosts },
    fixtures: (): Fixtures => ({
      leadsquared: leadsquared.fixtures(urls().leadsquared),
      loginradius: loginradius.fixtures(urls().loginradius),
      captcha: captchaFixtures(urls().captcha),
    }),
    switches: () => ({
      leadsquared: switches.leadsquared.values(),
      loginradius: switches.loginradius.values(),
      captcha: captcha.values(),
    }),
    setSwitches: (wanted) => setSwitches(switches, wanted),
    async reset() {
      clock.reset();
      faults.reset();
      recorder.clear();
      outbox.clear();
      captcha.reset();
      captchaTokens.clear();
      await Promise.all([leadsquared.reset(), loginradius.reset()]);
    },
  });
  await Promise.all([leadsquared.seed(), loginradius.seed()]);
  return {
    urls,
    handlers: {
      control,
      leadsquared: createPort({ vendor: leadsquared, faults, recorder }),
      loginradius: createPort({ vendor: loginradius, faults, recorder }),
      captcha: createCaptchas({ tokens: captchaTokens, clock, switches: captcha.values, frames: captchaFrames }),
    },
    badRequests: {
      control: unreadable,
      leadsquared: () => leadsquared.badRequest().response,
      loginradius: () => loginradius.badRequest().response,
      captcha: unreadable,
    },
  };
}

function unreadable(): Response {
  return Response.json({ error: "This can't be read as HTTP." }, { status: 400 });
}
