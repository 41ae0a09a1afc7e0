import { createArgon2id, owaspMinimum } from "./node/argon2id.ts";
import { type EmulatorOptions, type RunningEmulator, serveEmulator } from "./node/serveEmulator.ts";

export type { Fixtures } from "./createEmulator.ts";
export type { EmulatorOptions, RunningEmulator } from "./node/serveEmulator.ts";

/**
 * Starts LeadSquared and LoginRadius on this machine. Passwords are kept as Argon2id hashes, in memory unless a data
 * file is named.
 *
 * @returns where each part listens; every port is open when the promise resolves
 * @throws Error - a port is taken or impossible, or the data file can't be used; nothing is left open then
 */
export function startEmulator(options: EmulatorOptions = {}): Promise<RunningEmulator> {
  return serveEmulator(options, createArgon2id(owaspMinimum));
}
