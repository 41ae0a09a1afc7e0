import { createCaptchas } from "./captcha/createCaptchas.ts";
import { createClock } from "./clock.ts";
import { createControl } from "./control/createControl.ts";
import type { Handler } from "./handler.ts";
import { createLeadSquared, type LeadSquaredFixtures } from "./leadsquared/createLeadSquared.ts";
import { createLoginRadius, type LoginRadiusFixtures } from "./loginradius/createLoginRadius.ts";
import type { PasswordHash } from "./passwordHash.ts";
import type { Store } from "./store.ts";

/** The parts of the emulator that listen, each at its own address. */
export const partNames = ["control", "leadsquared", "loginradius", "captcha"] as const;

/** One of {@link partNames}. */
export type PartName = (typeof partNames)[number];

/** What `GET /fixtures` on the control port gives: all that a client of the vendors needs. */
export interface Fixtures {
  readonly leadsquared: LeadSquaredFixtures;
  readonly loginradius: LoginRadiusFixtures;
}

/** What the host of an emulator brings. */
export interface EmulatorHost {
  readonly stores: Readonly<Record<"leadsquared" | "loginradius", Store>>;
  readonly passwordHash: PasswordHash;
  /** Where each part is reached; asked only when a request needs it. */
  readonly urls: () => Readonly<Record<PartName, string>>;
  /** Whether the control port is reached as this machine only. */
  readonly onlyLoopbackHosts: boolean;
}

/** A whole emulator without a host: a handler for each part. */
export interface Emulator {
  readonly handlers: Readonly<Record<PartName, Handler>>;
  /** To be awaited before the first request: writes the seed accounts where there are none. */
  readonly seed: () => Promise<void>;
}

/** Puts the vendors on one clock and the control port over them. */
export function createEmulator({ stores, passwordHash, urls, onlyLoopbackHosts }: EmulatorHost): Emulator {
  const clock = createClock();
  const leadsquared = createLeadSquared({ store: stores.leadsquared, passwordHash, clock });
  const loginradius = createLoginRadius({ store: stores.loginradius, passwordHash, clock });
  const control = createControl({
    clock,
    onlyLoopbackHosts,
    fixtures: (): Fixtures => ({
      leadsquared: leadsquared.fixtures(urls().leadsquared),
      loginradius: loginradius.fixtures(urls().loginradius),
    }),
    async reset() {
      clock.reset();
      await Promise.all([leadsquared.reset(), loginradius.reset()]);
    },
  });
  return {
    handlers: { control, leadsquared: leadsquared.handle, loginradius: loginradius.handle, captcha: createCaptchas() },
    async seed() {
      await Promise.all([leadsquared.seed(), loginradius.seed()]);
    },
  };
}
