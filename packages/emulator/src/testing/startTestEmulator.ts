import { type EmulatorOptions, type RunningEmulator, startEmulator } from "../node.ts";
import { type Answer, call } from "./call.ts";

/** An emulator on free ports, with what tests do to it. */
export interface TestEmulator extends RunningEmulator {
  // biome-ignore lint/suspicious/noExplicitAny: tests assert what is in it
  readonly fixtures: any;
  readonly advance: (milliseconds: number) => Promise<Answer>;
  readonly reset: () => Promise<Answer>;
}

/** The seed accounts' e-mail addresses and passwords, as issue and README name them. */
export const john = { email: "johnwick@example.com", password: "OldSamplepassword@123" };
export const asha = { email: "asha.rao@example.com", password: "OtherSamplepassword@456" };

export const anyPorts = { control: 0, leadsquared: 0, loginradius: 0, captcha: 0 };

export async function startTestEmulator(options: EmulatorOptions = {}): Promise<TestEmulator> {
  const emulator = await startEmulator({ ports: anyPorts, ...options });
  const { control } = emulator.urls;
  return {
    ...emulator,
    fixtures: (await call(`${control}/fixtures`)).body,
    advance: (advanceMs) => call(`${control}/clock`, { method: "POST", body: { advanceMs } }),
    reset: () => call(`${control}/reset`, { method: "POST" }),
  };
}
