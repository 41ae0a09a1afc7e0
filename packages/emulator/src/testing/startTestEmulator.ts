import { type EmulatorOptions, type RunningEmulator, startEmulator } from "../node/startEmulator.ts";
import { type Answer, call } from "./call.ts";

export { asha, john } from "./people.ts";

/** An emulator on free ports, with what tests do to it. */
export interface TestEmulator extends RunningEmulator {
  // biome-ignore lint/suspicious/noExplicitAny: tests assert what is in it
  readonly fixtures: any;
  /** Moves time forward and lets it run, or stops it there. */
  readonly advance: (milliseconds: number, frozen?: boolean) => Promise<Answer>;
  readonly reset: () => Promise<Answer>;
}

export const anyPorts = { control: 0, leadsquared: 0, loginradius: 0, captcha: 0 };

export async function startTestEmulator(options: EmulatorOptions = {}): Promise<TestEmulator> {
  const emulator = await startEmulator({ ports: anyPorts, hashCost: "minimum", ...options });
  const { control } = emulator.urls;
  return {
    ...emulator,
    fixtures: (await call(`${control}/fixtures`)).body,
    advance: (advanceMs, frozen = false) => call(`${control}/clock`, { method: "POST", body: { advanceMs, frozen } }),
    reset: () => call(`${control}/reset`, { method: "POST" }),
  };
}
